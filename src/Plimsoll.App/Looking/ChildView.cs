using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Looking;

/// <summary>One child as known on a day.</summary>
/// <param name="Worker">The allocated worker; null where nobody is.</param>
/// <param name="Standing">Where the child stands now: on a child protection plan, looked after.</param>
/// <param name="Clocks">Late, due soon, running and kept alike, the worst first.</param>
/// <param name="NotObserved">What is promised to this child now and the sources cannot show: neither kept nor late.</param>
/// <param name="Timeline">Newest first.</param>
public sealed record ChildView(
    string Id,
    string Name,
    DateOnly? Born,
    DayView Day,
    string? Worker,
    string? Team,
    IReadOnlyList<StandingView> Standing,
    IReadOnlyList<ClockView> Clocks,
    IReadOnlyList<string> NotObserved,
    IReadOnlyList<TimelineEntry> Timeline) : IOfADay
{
    /// <summary>What the child said or showed, newest first: what life is like.</summary>
    public IReadOnlyList<SaidView> Said { get; init; } = [];

    /// <summary>The last record of the plan that is open; null where none is.</summary>
    public TimelineEntry? Plan { get; init; }

    /// <summary>What happens if the plan does not work; null where no plan is open, or nobody has written it.</summary>
    public TimelineEntry? Contingency { get; init; }

    /// <summary>What was recorded since the reader last looked; null for one who never did.</summary>
    public ChangedView? Since { get; init; }

    /// <summary>The reader may say who may see this record.</summary>
    public bool MayRestrict { get; init; }

    /// <summary>Who looked, newest first, for those who may see it.</summary>
    public IReadOnlyList<LookView> Looks { get; init; } = [];
}

/// <summary>What a child said or showed, in the words of who heard it.</summary>
/// <param name="Kind">The name of the record: "Visit".</param>
public sealed record SaidView(string Words, DateOnly On, string Kind);

/// <summary>What was recorded since somebody last looked.</summary>
/// <param name="Last">The day of the last look before today.</param>
/// <param name="Entries">Newest first.</param>
public sealed record ChangedView(DateOnly Last, IReadOnlyList<TimelineEntry> Entries);

/// <summary>Somebody looked.</summary>
/// <param name="What">At what: "child's page".</param>
public sealed record LookView(string Who, string What, DateTimeOffset At);

/// <summary>A state the child is in, and since when: "On a child protection plan".</summary>
public sealed record StandingView(string Words, DateOnly Since);

/// <summary>One record of a timeline in plain words.</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Type">The id of its type, to choose by.</param>
/// <param name="Kind">The name of its type: "Assessment".</param>
/// <param name="Title">What happened: "Child and family assessment started".</param>
/// <param name="Author">Who signed it, where known.</param>
/// <param name="Source">What brought it here, in words: "children in need census"; null for what a person wrote in Plimsoll.</param>
public sealed record TimelineEntry(
    string Record,
    string Type,
    string Kind,
    string Title,
    Moment Happened,
    string? Author,
    string? Source,
    IReadOnlyList<TimelineField> Fields)
{
    /// <summary>Why some of it is not shown to this reader, and whom to ask; empty where all is.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
}

/// <summary>One field of a record: its label and its value in words.</summary>
public sealed record TimelineField(string Label, string Value);
