using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>A record at its place on a timeline.</summary>
/// <param name="Root">The id of the first record of a chain of corrections: what other records are about.</param>
internal sealed record Entry(CaseRecord Record, string Root, Point At)
{
    public string Type => Record.Type;

    public Moment When => Record.Happened;

    public bool IsAfter(Moment start) => WholeDay.AtOrAfter(When, start);
}

/// <summary>A day without a time is the whole day: what happened on the same day counts, whichever came first.</summary>
internal static class WholeDay
{
    public static bool AtOrAfter(Moment moment, Moment start) => moment.Day != start.Day
        ? moment.Day > start.Day
        : !moment.HasTime || !start.HasTime || moment.Instant >= start.Instant;
}
