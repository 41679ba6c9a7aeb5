using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>How a step of a ladder stands.</summary>
public enum AnswerState
{
    /// <summary>Somebody owes it, in time still.</summary>
    Owed,

    /// <summary>Its time passed without an answer.</summary>
    Missed,

    Answered,
}

/// <summary>A step of the ladder of one breach: who must answer, by when, who did.</summary>
/// <param name="Step">From 1.</param>
/// <param name="Due">Null for a step that waits for a meeting.</param>
/// <param name="Responsible">The role with the team that holds it, or the head of service where nobody is allocated.</param>
/// <param name="AnsweredBy">The id of who signed the note.</param>
public sealed record Answer(int Step, string Role, string Requires, DateOnly? Due, AnswerState State, IReadOnlyList<string> Responsible, string? AnsweredBy)
{
    public static string WordFor(AnswerState state) => state switch
    {
        AnswerState.Owed => "owed",
        AnswerState.Missed => "missed",
        AnswerState.Answered => "answered",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of an answer."),
    };
}

/// <summary>What a breach asks of people.</summary>
public sealed class Answering(Catalogue catalogue, PromiseCalendar calendar)
{
    private const string NobodyAllocated = "nobody allocated";

    /// <summary>The first step of the ladder of a breached clock; none for a clock that is not breached, or a ladder without steps.</summary>
    public IReadOnlyList<Answer> Ladder(Clock clock, Timeline timeline, Allocations allocations, DateOnly asAt)
    {
        if (clock.Breached is not { } breached || catalogue.Ladders[clock.Standard.Ladder].Steps is not [var step, ..])
        {
            return [];
        }

        var due = LadderSteps.Due(step, breached.Day, calendar);
        var missed = clock.Due is { } limit ? allocations.On(limit.Day)?.Worker : null;
        var note = timeline.OfType(RecordTypes.OversightNote).FirstOrDefault(entry => IsAnswer(entry, clock, step, breached, missed));
        var state = note is not null && (due is null || note.When.Day <= due) ? AnswerState.Answered : due is { } day && asAt > day ? AnswerState.Missed : note is not null ? AnswerState.Answered : AnswerState.Owed;
        return [new Answer(1, step.Who, step.Must, due, state, Responsible(step.Who, allocations.On(asAt)), note?.Record.Author?.Id)];
    }

    /// <summary>A note that names the clock, or else is about what started it, by the role or one above it, and never by who missed the date.</summary>
    private bool IsAnswer(Entry entry, Clock clock, LadderStep step, Moment breached, string? missed) =>
        (entry.Record.Text("clock") is { } named ? named == clock.Id : clock.StartedBy is not null && entry.About == clock.StartedBy)
        && WholeDay.AtOrAfter(entry.When, breached)
        && entry.Record.Author is { } author && author.Id != missed && catalogue.IsOrIsAbove(author.Role, step.Who);

    private static IReadOnlyList<string> Responsible(string role, Allocation? now) => now is null
        ? [$"head of service ({NobodyAllocated})"]
        : [now.Team is null ? role : $"{role}, {now.Team}"];
}
