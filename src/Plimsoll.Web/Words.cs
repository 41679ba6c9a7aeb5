using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web;

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

    /// <summary>How it stands against the line: "23 working days late", "3 working days left"; null where there is nothing to say.</summary>
    public static string? Standing(ClockView clock) => clock switch
    {
        { State: ClockState.Breached or ClockState.MetLate, Late: { } late } => $"{late} late",
        { State: ClockState.Running or ClockState.DueSoon, Left: { } left } => $"{left} left",
        _ => null,
    };

    /// <summary>The whole sentence: "Assessment due 12 February 2026, 23 working days late".</summary>
    public static string Sentence(ClockView clock) => Standing(clock) is { } standing ? $"{Promise(clock)}, {standing}" : Promise(clock);

    /// <summary>A child is named where there is a name.</summary>
    public static string Child(string? name, string id) => name ?? $"Child {id}";

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
