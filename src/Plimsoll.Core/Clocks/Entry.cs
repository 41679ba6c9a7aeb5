using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>A record at its place on a timeline.</summary>
/// <param name="root">The id of the first record of a chain of corrections: what other records are about.</param>
/// <param name="about">The root of the record that this one is about, whichever of its corrections it names.</param>
/// <param name="counts">False for what a timeline only shows: it reached it from another subject, and no standard reads it there.</param>
/// <param name="isTakenBack">It was voided or moved away: it may still be shown to have started a clock, and answers none.</param>
internal sealed class Entry(CaseRecord record, string root, Point at, string? about, bool counts = true, bool isTakenBack = false)
{
    public CaseRecord Record { get; } = record;

    public string Root { get; } = root;

    public Point At { get; } = at;

    public string? About { get; } = about;

    public bool Counts { get; } = counts;

    public bool IsTakenBack { get; } = isTakenBack;

    public string Type => Record.Type;

    public Moment When => Record.Happened;
}

/// <summary>A day without a time is the whole day: what happened on the same day counts, whichever came first.</summary>
internal static class WholeDay
{
    public static bool AtOrAfter(Moment moment, Moment start) => moment.Day != start.Day
        ? moment.Day > start.Day
        : !moment.HasTime || !start.HasTime || moment.Instant >= start.Instant;
}
