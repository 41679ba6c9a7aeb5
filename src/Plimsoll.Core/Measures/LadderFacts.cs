using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;

namespace Plimsoll.Core.Measures;

/// <summary>What the breaches of a subject asked of people first, as oversight answers it.</summary>
public static class LadderFacts
{
    public static IReadOnlyList<LadderFact> Of(Answering answering, IReadOnlyList<Clock> clocks, Timeline timeline, DateOnly asAt)
    {
        var allocations = Allocations.Of(timeline);
        return [.. clocks.Where(clock => clock.Breached is not null && clock.State is not (ClockState.Superseded or ClockState.NotObserved))
            .SelectMany(clock => answering.Ladder(clock, timeline, allocations, asAt).Where(answer => answer.Step == 1).Select(answer => Of(clock, answer)))];
    }

    private static LadderFact Of(Clock clock, Answer answer) => new(
        clock,
        answer.Role,
        answer.State switch
        {
            AnswerState.Answered => "in time",
            AnswerState.Owed => "not yet",
            _ => answer.AnsweredBy is null ? "no" : "late",
        },
        null);
}
