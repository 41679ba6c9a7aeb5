using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>The seven kinds of promise.</summary>
public enum StandardKind
{
    Deadline,
    Interval,
    Calendar,
    Threshold,
    Gate,
    Countdown,
    Dated,
}

/// <summary>How binding a standard is.</summary>
public enum StandardStatus
{
    /// <summary>Statute or statutory guidance in force.</summary>
    Statutory,

    /// <summary>Local practice: the authority's own figure may replace it.</summary>
    LocalDefault,

    /// <summary>Enacted and not commenced: switched off.</summary>
    Prospective,
}

/// <summary>
/// A promise with a time limit or a gate, as <c>practice/standards</c> writes it. Which members are set follows from the kind:
/// see <c>docs/practice-language.md</c>, section 4.
/// </summary>
public sealed record Standard
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What is promised, in the few words that begin a sentence: "Assessment". The title where the practice gives none.</summary>
    public required string Called { get; init; }

    /// <summary>The promise in one sentence, as said to the family; null where the practice gives none.</summary>
    public string? Promise { get; init; }

    public required SubjectKind Subject { get; init; }

    public required StandardKind Kind { get; init; }

    public required StandardStatus Status { get; init; }

    public required string Source { get; init; }

    public required string Area { get; init; }

    public required string Ladder { get; init; }

    /// <summary>The role that answers where the ladder asks the owner; null where that is the team's manager.</summary>
    public string? Owner { get; init; }

    public IReadOnlyList<string> Answers { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>How far the text was checked against what was published.</summary>
    public string? Checked { get; init; }

    public int Version { get; init; } = 1;

    public DateOnly InForceFrom { get; init; }

    public Test? While { get; init; }

    public Test? When { get; init; }

    public Trigger? From { get; init; }

    public Cases<string>? CountedFrom { get; init; }

    public Cases<Limit>? Within { get; init; }

    public Cases<Schedule>? Every { get; init; }

    public Cases<Schedule>? At { get; init; }

    public PeriodKind? Each { get; init; }

    public Schedule? FiresAt { get; init; }

    public Counting? Counts { get; init; }

    public Cases<CountLimit>? Above { get; init; }

    public LengthOfTime? For { get; init; }

    public Trigger? BeforeSaving { get; init; }

    public Test? Needs { get; init; }

    public Override? Unless { get; init; }

    public Before? AtLeast { get; init; }

    public Limit? By { get; init; }

    public NoLaterThan? NoLaterThan { get; init; }

    public Trigger? MetBy { get; init; }

    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>One clock for each code of this set.</summary>
    public CodeSet? OneForEach { get; init; }

    public IReadOnlyList<Extension> MayExtend { get; init; } = [];

    public Trigger? CeasesOn { get; init; }

    /// <summary>The death of the child does not end it: the promise is made to others, or is about the death.</summary>
    public bool OutlivesTheChild { get; init; }

    public Test? PausesWhile { get; init; }

    public Trigger? Blocks { get; init; }

    public IReadOnlyList<LengthOfTime> WarnAt { get; init; } = [];

    public LengthOfTime? WarnBefore { get; init; }

    public IReadOnlyList<Example> Examples { get; init; } = [];

    public required Place Place { get; init; }

    /// <summary>The sentence of the promise as its file words it: key and phrase.</summary>
    public required IReadOnlyDictionary<string, string> Phrases { get; init; }
}

/// <summary>A named part of one clock, with its own limit and answer, from the same start unless it has its own.</summary>
public sealed record Step(
    string Name, Trigger? From, Cases<Limit>? Within, Cases<Schedule>? Every, Limit? By, Before? AtLeast, Trigger MetBy)
{
    /// <summary>Key and phrase as its file words them.</summary>
    public IReadOnlyDictionary<string, string> Phrases { get; init; } = new Dictionary<string, string>();
}

/// <summary>Where an entry stands.</summary>
public sealed record Place(string File, int Line);

/// <summary>A worked example: what was recorded, and what must then be true.</summary>
/// <param name="Given">One event a line.</param>
/// <param name="On">The day (its end) or the time asked about; null for a gate.</param>
/// <param name="Save">The record to be saved; for gates and <c>blocks</c>.</param>
/// <param name="Expect">What must be true, comma between.</param>
public sealed record Example(IReadOnlyList<string> Given, string? On, string? Save, string Expect, int Line);

/// <summary>A state with a start and an end, read from records.</summary>
public sealed record Spell(
    string Id, string Title, SubjectKind Subject, Trigger? Starts, Trigger? Ends, bool NextEndsTheLast,
    string? ManyBy, Trigger? UpdatedBy, Test? Means, Place Place)
{
    /// <summary>The fields of its first record that name who the subject is with while the spell is open; empty for most spells.</summary>
    public IReadOnlyList<string> Joins { get; init; } = [];
}
