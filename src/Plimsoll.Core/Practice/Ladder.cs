using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice;

/// <summary>What a breach needs. Steps are measured from the day of the breach; a missed step starts the next.</summary>
public sealed record Ladder(string Id, IReadOnlyList<LadderStep> Steps)
{
    /// <summary>Types of record, each later one of which begins the ladder again while the promise is not kept.</summary>
    public IReadOnlyList<string> AgainAt { get; init; } = [];

    /// <summary>The role for which a standard may name another.</summary>
    public const string OwnerRole = "owner";

    /// <summary>The ladder of one standard: where it asks the owner, the role that the standard names.</summary>
    public Ladder For(Standard standard) => standard.Owner is not { } owner || Steps.All(step => step.Who != OwnerRole) ? this
        : this with { Steps = [.. Steps.Select(step => step.Who == OwnerRole ? step with { Who = owner } : step)] };
}

/// <summary>What meets a step of a ladder.</summary>
public enum StepAnswer
{
    /// <summary>An oversight note with the content that it needs.</summary>
    Note,

    /// <summary>An oversight note, which always holds a decision.</summary>
    Decision,

    /// <summary>What another decided is agreed, or decided anew.</summary>
    Agreement,

    /// <summary>A formal challenge.</summary>
    Challenge,

    /// <summary>The decision of a panel.</summary>
    Panel,

    /// <summary>The breach was explained at a meeting.</summary>
    Heard,

    /// <summary>The child was seen.</summary>
    Visit,

    /// <summary>It was raised with a partner or a contractor.</summary>
    Raised,

    /// <summary>Nobody answers: the program tells somebody, and keeps that it did.</summary>
    Told,
}

/// <summary>When a step of a ladder begins.</summary>
public enum StepStart
{
    /// <summary>When the step before was missed, or the new date that it set.</summary>
    Missed,

    /// <summary>When the time of the step before is over and the promise is still not kept.</summary>
    StillLate,

    /// <summary>With the breach.</summary>
    Always,
}

/// <summary>Who must answer, by when, with what.</summary>
/// <param name="Within">Null for <c>same working day</c> and for meetings.</param>
/// <param name="Words">The limit as written: <c>same working day</c>, <c>2 working days</c>, <c>1 meeting</c>.</param>
public sealed record LadderStep(string Who, LengthOfTime? Within, string Words, string Must)
{
    public StepAnswer Answer { get; init; } = Must == "told" ? StepAnswer.Told : StepAnswer.Note;

    public StepStart Starts { get; init; }

    /// <summary>A role that signs as well.</summary>
    public string? With { get; init; }

    /// <summary>The kind of panel, of meeting or of message.</summary>
    public string? As { get; init; }

    /// <summary>The step is there again after this time, until the promise is kept.</summary>
    public LengthOfTime? ThenEvery { get; init; }

    /// <summary>Roles that are told when the step begins.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>How many meetings it waits for; null where it waits for a day.</summary>
    public int? Meetings { get; } = Words.Split(' ') is [var number, "meeting" or "meetings"] && int.TryParse(number, out var count) ? count : null;
}

/// <summary>A role and the next one up the line.</summary>
/// <param name="Above">The next role up; null at the top.</param>
public sealed record Role(string Id, string? Above)
{
    /// <summary>The roles of which one is enough.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>The roles of which each signs.</summary>
    public IReadOnlyList<string> AllOf { get; init; } = [];

    /// <summary><c>permanent</c> where nobody employed otherwise counts.</summary>
    public string? Employment { get; init; }

    /// <summary>It is a manager in the line above the worker whom the promise is about.</summary>
    public bool IsLine { get; init; }
}
