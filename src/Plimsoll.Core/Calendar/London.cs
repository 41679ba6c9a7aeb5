namespace Plimsoll.Core.Calendar;

/// <summary>
/// London time, the time of every promise: a day ends at 23:59:59 Europe/London.
/// Uses the system's time-zone data; where a bare machine has none, the rule in force since 1996
/// (summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC).
/// </summary>
public static class London
{
    private const short Unasked = short.MinValue;

    private const short ClockChange = short.MaxValue;

    private static readonly DateOnly FirstKept = new(1950, 1, 1);

    private static readonly short[] Minutes = new short[150 * 366];

    /// <summary>False where the machine lacks time-zone data and the built-in rule is used. Hosts say so.</summary>
    public static bool HasSystemZone { get; }

    public static TimeZoneInfo Zone { get; }

    static London()
    {
        HasSystemZone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone);
        Zone = zone ?? BuiltIn();
        Array.Fill(Minutes, Unasked);
    }

    /// <summary>The London day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant)
    {
        var day = DateOnly.FromDayNumber((int)(instant.UtcTicks / TimeSpan.TicksPerDay));
        if (day >= FirstKept && day.DayNumber - FirstKept.DayNumber < Minutes.Length - 1)
        {
            // London has not been behind UTC in these years, nor a day before it.
            var next = day.AddDays(1);
            return instant < At(next, TimeOnly.MinValue) ? day : next;
        }

        var local = TimeZoneInfo.ConvertTime(instant, Zone);
        return new DateOnly(local.Year, local.Month, local.Day);
    }

    /// <summary>The time on London's clocks at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(instant, Zone).TimeOfDay);

    /// <summary>
    /// The instant at which London's clocks show a time. In the hour that comes twice in October the first is meant;
    /// a time in the hour that March leaves out is counted on from before it, and so shows an hour later.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        var minutes = WholeDay(day);
        return minutes == ClockChange ? OnClockChange(local) : new DateTimeOffset(local, TimeSpan.FromMinutes(minutes));
    }

    /// <summary>The minutes from UTC that hold all of a day, looked up once: this is asked for every record without a time.</summary>
    private static short WholeDay(DateOnly day)
    {
        var place = day.DayNumber - FirstKept.DayNumber;
        if (place < 0 || place >= Minutes.Length)
        {
            return ClockChange;
        }

        if (Minutes[place] == Unasked)
        {
            var start = Zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue));
            var end = Zone.GetUtcOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
            Minutes[place] = start == end ? (short)start.TotalMinutes : ClockChange;
        }

        return Minutes[place];
    }

    private static DateTimeOffset OnClockChange(DateTime local)
    {
        if (Zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, Zone.GetAmbiguousTimeOffsets(local).Max());
        }

        var offset = Zone.GetUtcOffset(Zone.IsInvalidTime(local) ? local.AddHours(-1) : local);
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, offset), Zone);
    }

    /// <summary>The rule itself, without the system's data.</summary>
    internal static TimeZoneInfo BuiltIn()
    {
        var spring = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 1, 0, 0), 3, 5, DayOfWeek.Sunday);
        var autumn = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 10, 5, DayOfWeek.Sunday);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(1996, 1, 1), DateTime.MaxValue.Date, TimeSpan.FromHours(1), spring, autumn);
        return TimeZoneInfo.CreateCustomTimeZone("Europe/London", TimeSpan.Zero, "London", "GMT", "BST", [rule]);
    }
}
