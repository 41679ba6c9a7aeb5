using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Looking;

/// <summary>Dates, lengths of time and promises in plain words.</summary>
public static class Words
{
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy");

    /// <summary>"12 February 2026", or with its time "12 February 2026, 3:15pm".</summary>
    public static string Of(Moment moment) => moment.Instant is { } instant
        ? $"{Of(moment.Day)}, {London.TimeOf(instant).ToString("h:mmtt").ToLowerInvariant()}"
        : Of(moment.Day);

    public static string Of(ClockState state) => state switch
    {
        ClockState.Running => "Running",
        ClockState.DueSoon => "Due soon",
        ClockState.DueToday => "Due today",
        ClockState.Breached => "Late",
        ClockState.Met => "Kept",
        ClockState.MetLate => "Kept late",
        ClockState.Ceased => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state that a page shows."),
    };

    public static string Of(StandardStatus status) => status == StandardStatus.Statutory ? "Statutory" : "Local";

    /// <summary>What is due or was done, and when: "Assessment due 12 February 2026".</summary>
    public static string Promise(ClockView clock) => clock switch
    {
        { State: ClockState.Met or ClockState.MetLate, Met: { } met } => $"{clock.Title} done {Of(met)}",
        { State: ClockState.DueToday } => $"{clock.Title} due today",
        { Due: { } due } => $"{clock.Title} due {Of(due)}",
        _ => clock.Title,
    };

    /// <summary>How it stands against the line: "23 working days late", "less than a working day late" at a weekend, "3 working days left"; null where there is nothing to say.</summary>
    public static string? Standing(ClockView clock) => clock switch
    {
        { State: ClockState.Breached or ClockState.MetLate, Late: { } late } => late.Number == 0 ? "less than a working day late" : $"{late} late",
        { State: ClockState.Running or ClockState.DueSoon, Left: { } left } => $"{left} left",
        _ => null,
    };

    /// <summary>The whole sentence: "Assessment due 12 February 2026, 23 working days late".</summary>
    public static string Sentence(ClockView clock) => Standing(clock) is { } standing ? $"{Promise(clock)}, {standing}" : Promise(clock);

    /// <summary>How a sentence about a day begins: "On 31 March 2026", "Today, 21 November 2026".</summary>
    public static string On(DayView day) => day.AsAt == day.Today ? $"Today, {Of(day.AsAt)}" : $"On {Of(day.AsAt)}";

    /// <summary>How far the sources reach, and what that means for the day shown; null where they go on.</summary>
    public static string? Reach(DayView day) => day.SourcesEnd is not { } end || end >= day.Today ? null
        : $"{day.LastSource} ends on {Of(end)}: what falls due later is not observed."
            + (day.AsAt > end ? " What was done later is not known either: a promise that is late here may have been kept since." : "")
            + (day.AsAt == end ? " Pages open on that day unless another is chosen." : "");

    /// <summary>How the answer to a late promise stands: "by 23 November 2026", "No answer by 17 February 2026"; null where it must be given on the day itself.</summary>
    public static string? Answer(AnswerView answer, DateOnly asAt) => answer switch
    {
        { State: AnswerState.Answered } => "answered",
        { By: null } => "no day is set",
        { By: { } by } when by < asAt => $"no answer by {Of(by)}",
        { By: { } by } when by > asAt => $"by {Of(by)}",
        _ => null,
    };

    /// <summary>Red is for this alone: the last day of an answer that has not been given.</summary>
    public static bool MustAnswerToday(ClockView clock, DateOnly asAt) => clock.Responsible is { State: not AnswerState.Answered } answer && answer.By == asAt;

    /// <summary>"1 promise", "12 promises".</summary>
    public static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count:N0} {many ?? one + "s"}";

    /// <summary>The first letter large, as at the start of a line.</summary>
    public static string Start(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Whole years on a day, one born on 29 February ageing on 1 March of other years; null before birth.</summary>
    public static int? Age(DateOnly born, DateOnly on)
    {
        var years = on.Year - born.Year - ((on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
        return on < born ? null : years;
    }
}
