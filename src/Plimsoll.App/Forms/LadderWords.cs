using Plimsoll.App.Looking;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Forms;

/// <summary>The steps of a ladder in plain words.</summary>
internal sealed class LadderWords(Names names)
{
    public LadderLine Line(Answer step) => new(
        step.Step,
        step.Who.Count == 0 ? step.Role : string.Join("; ", step.Who.Select(who => names.Of(who).Words)),
        step.Requires,
        step.Due,
        State(step),
        step.State is AnswerState.Owed or AnswerState.MovedUp && step.Kind != StepAnswer.Told,
        step.AnsweredBy is { } by ? $"{names.Worker(by)}{(step.MetOn is { } on ? $", {Words.Of(on)}" : "")}" : null,
        Worked(step.Worked, step.MetBy is not null && step.Kind is StepAnswer.Note or StepAnswer.Decision or StepAnswer.Agreement))
    {
        Record = step.Kind == StepAnswer.Told ? null : step.MetBy,
    };

    public static string? Worked(bool? worked, bool given) => worked switch
    {
        true => "It worked",
        false => "It changed nothing by its date",
        null when given => "Whether it works is not yet to be told",
        _ => null,
    };

    private string State(Answer step) => step.State switch
    {
        AnswerState.NotDue => "Its turn has not come",
        AnswerState.Owed when step.Kind == StepAnswer.Told => "Is told",
        AnswerState.Owed => "Owed now",
        AnswerState.MovedUp => $"Owed now, and moved up. {Why(step)}".TrimEnd(),
        AnswerState.Missed => step.IsLate ? "Answered late" : "Not answered in time",
        AnswerState.Answered => "Answered",
        _ => "Told",
    };

    /// <summary>Why it is not with the role that the ladder names: a post is vacant, or its holder is away without a deputy.</summary>
    private string Why(Answer step) => string.Join(' ', step.Who.Select(who => names.Of(who).MovedUp).Where(why => why?.EndsWith('.') == true).Distinct());
}
