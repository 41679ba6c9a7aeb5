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
    IReadOnlyList<TimelineEntry> Timeline);

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
    IReadOnlyList<TimelineField> Fields);

/// <summary>One field of a record: its label and its value in words.</summary>
public sealed record TimelineField(string Label, string Value);
