using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>How a step of a ladder stands.</summary>
public enum AnswerState
{
    /// <summary>Its turn has not come, or is not needed.</summary>
    NotDue,

    /// <summary>Somebody owes it, in time still.</summary>
    Owed,

    /// <summary>Owed, and with the role above: nobody is there in the role that the ladder names.</summary>
    MovedUp,

    /// <summary>Its time passed without an answer.</summary>
    Missed,

    Answered,

    /// <summary>A notice was recorded.</summary>
    Told,
}

/// <summary>A step of the ladder of one breach: who must answer, by when, who did.</summary>
/// <param name="Step">From 1.</param>
/// <param name="Role">The role that the ladder names.</param>
/// <param name="Due">Null for a step that waits for a meeting which has not been held.</param>
/// <param name="Responsible">The role with the team that holds it, or the head of service where nobody is allocated.</param>
/// <param name="AnsweredBy">The id of who signed the answer, in time or late.</param>
public sealed record Answer(int Step, string Role, string Requires, DateOnly? Due, AnswerState State, IReadOnlyList<string> Responsible, string? AnsweredBy)
{
    /// <summary>From 1: a ladder or a step that comes round again.</summary>
    public int Round { get; init; } = 1;

    /// <summary>What meets it.</summary>
    public StepAnswer Kind { get; init; }

    /// <summary>The posts and people, each of whom signs: for what is over as they were on its last day, and now otherwise.</summary>
    public IReadOnlyList<Responsible> Who { get; init; } = [];

    /// <summary>The record that answered it.</summary>
    public string? MetBy { get; init; }

    public DateOnly? MetOn { get; init; }

    /// <summary>The day until which the answer holds: its new date as far as it counts, or the day of the next step.</summary>
    public DateOnly? HoldsUntil { get; init; }

    /// <summary>Did the answer work? Null while that is open, and where there is no answer.</summary>
    public bool? Worked { get; init; }

    /// <summary>Answered after its time was over; the next step stood down.</summary>
    public bool IsLate => State == AnswerState.Missed && MetOn is not null;

    public static string WordFor(AnswerState state) => state switch
    {
        AnswerState.NotDue => "not due",
        AnswerState.Owed => "owed",
        AnswerState.MovedUp => "moved up",
        AnswerState.Missed => "missed",
        AnswerState.Answered => "answered",
        AnswerState.Told => "told",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of an answer."),
    };
}

/// <summary>Somebody to be told of a breach, and whether they were. A later issue carries it to them.</summary>
/// <param name="Step">The step of the ladder that asks for it, from 1.</param>
/// <param name="To">The person; null where only the role is known.</param>
/// <param name="Record">The notice on record; null while it is owed.</param>
public sealed record Notice(string Clock, int Step, int Round, string Role, string? To, DateOnly Owed, string? Record)
{
    public bool IsOwed => Record is null;
}

/// <summary>How a breach stands with people: every step, who is responsible now, who has missed a step, who is told.</summary>
/// <param name="Current">The step that somebody owes now; where nobody does, the last that had its turn.</param>
public sealed record BreachStanding(
    IReadOnlyList<Answer> Steps,
    Answer? Current,
    IReadOnlyList<Responsible> ResponsibleNow,
    IReadOnlyList<MissedStep> MissedBy,
    IReadOnlyList<Notice> Notices)
{
    public static readonly BreachStanding None = new([], null, [], [], []);

    /// <summary>The day from which the steps are measured: that of the breach, or of a later review that began the ladder again.</summary>
    public DateOnly MeasuredFrom { get; init; }
}
