namespace Plimsoll.Core.Calendar;

/// <summary>
/// London time, the time of every promise: a day ends at 23:59:59 Europe/London.
/// Uses the system's time-zone data; where a bare machine has none, the rule in force since 1996
/// (summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC).
/// </summary>
public static class London
{
    /// <summary>False where the machine lacks time-zone data and the built-in rule is used. Hosts say so.</summary>
    public static bool HasSystemZone { get; }

    public static TimeZoneInfo Zone { get; }

    static London()
    {
        HasSystemZone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone);
        Zone = zone ?? BuiltIn();
    }

    /// <summary>The London day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone);
        return new DateOnly(local.Year, local.Month, local.Day);
    }

    /// <summary>The time on London's clocks at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(instant, Zone).TimeOfDay);

    /// <summary>
    /// The instant at which London's clocks show a time. In the hour that comes twice in October the first is meant;
    /// in the hour that does not exist in March, the instant an hour later on the clock.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, Zone.GetAmbiguousTimeOffsets(local).Max());
        }

        var offset = Zone.GetUtcOffset(local);
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, Zone.IsInvalidTime(local) ? TimeSpan.Zero : offset), Zone);
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
