using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;

namespace Plimsoll.Web.Pages;

/// <summary>How a challenge stands, in a sentence.</summary>
public static class ChallengeWords
{
    public static string Stands(ChallengeView challenge) => challenge switch
    {
        { IsResolved: true } => "Settled.",
        { Now: { Standing: ChallengeStanding.Waits } now } => $"{(HasGoneUp(challenge) ? "It went up, because it was not settled in time. " : "")}{Words.Start(now.Who)}, answers{By(now)}.",
        { Now: { } last } => $"Nobody settled it by {(last.Due is { } due ? Words.Of(due) : "the last day")}: every stage is over.",
        { IsFormal: false } => "Not formal: no day is set for an answer.",
        _ => "No answer is on record.",
    };

    public static string Of(ChallengeStage stage) => stage.Standing switch
    {
        ChallengeStanding.Answered => $"Answered{(stage.Answered is { } on ? $", {Words.Of(on)}" : "")}",
        ChallengeStanding.Late => "Not answered in time",
        ChallengeStanding.Waits => "Waits for an answer now",
        _ => "Its turn has not come",
    };

    private static bool HasGoneUp(ChallengeView challenge) => challenge.Stages.Any(stage => stage.Standing == ChallengeStanding.Late);

    private static string By(ChallengeStage stage) => stage.Due is { } due ? $" by {Words.Of(due)}" : "";
}
