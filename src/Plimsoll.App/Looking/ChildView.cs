using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Looking;

/// <summary>One child as known on a day.</summary>
/// <param name="Name">Null where the source gives none.</param>
/// <param name="Worker">The allocated worker; null where nobody is.</param>
/// <param name="Standing">Where the child stands now: on a child protection plan, looked after.</param>
/// <param name="Clocks">Late, due soon, running and kept alike, the worst first.</param>
/// <param name="Timeline">Newest first.</param>
public sealed record ChildView(
    string Id,
    string? Name,
    DateOnly? Born,
    DateOnly AsAt,
    string? Worker,
    string? Team,
    IReadOnlyList<StandingView> Standing,
    IReadOnlyList<ClockView> Clocks,
    IReadOnlyList<TimelineEntry> Timeline);

/// <summary>A state the child is in, and since when: "On a child protection plan".</summary>
public sealed record StandingView(string Words, DateOnly Since);

/// <summary>One record of a timeline in plain words.</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Type">The id of its type, to choose by.</param>
/// <param name="Title">The name of its type: "Visit".</param>
/// <param name="Author">Who signed it, where known.</param>
/// <param name="Source">What brought it here, in words: "the children in need census".</param>
public sealed record TimelineEntry(
    string Record,
    string Type,
    string Title,
    Moment Happened,
    string? Author,
    string Source,
    IReadOnlyList<TimelineField> Fields);

/// <summary>One field of a record: its label and its value in words.</summary>
public sealed record TimelineField(string Label, string Value);
