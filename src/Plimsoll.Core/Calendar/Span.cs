namespace Plimsoll.Core.Calendar;

/// <summary>Adding to dates without an end: a sum past the first or last date a calendar can hold stays at that date.</summary>
internal static class Span
{
    public static DateOnly Days(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>Calendar months; a day that the month lacks becomes its last.</summary>
    public static DateOnly Months(DateOnly day, long months)
    {
        var month = (day.Year * 12) + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue
            : month >= (DateOnly.MaxValue.Year + 1) * 12 ? DateOnly.MaxValue
            : day.AddMonths((int)months);
    }

    public static DateTimeOffset Hours(DateTimeOffset instant, long hours)
    {
        const long Most = 100_000_000; // longer than all the years there are, and its ticks fit
        var ticks = instant.UtcTicks + (Math.Clamp(hours, -Most, Most) * TimeSpan.TicksPerHour);
        return new DateTimeOffset(Math.Clamp(ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
    }
}
