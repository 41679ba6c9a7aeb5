using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// A place on a timeline: the day, then the order within it: the start of the day, what has no time, what has one, the end of the day.
/// </summary>
internal readonly record struct Point(int Day, long Order) : IComparable<Point>
{
    private const long FirstTime = 1_000_000;

    private const long PerTick = 100;

    public static readonly Point Min = new(int.MinValue, 0);

    public static readonly Point Max = new(int.MaxValue, 0);

    public static Point StartOf(DateOnly day) => new(day.DayNumber, 0);

    public static Point EndOf(DateOnly day) => new(day.DayNumber, long.MaxValue);

    /// <summary>The place of a moment; <paramref name="rank"/> tells apart what happened at the same one.</summary>
    public static Point Of(Moment moment, int rank) => new(
        moment.Day.DayNumber,
        moment.Instant is { } instant ? OrderOf(moment.Day, instant) + Math.Min(rank, PerTick - 1) : 1 + rank);

    /// <summary>Just before everything that happens at an instant.</summary>
    public static Point At(Moment instant) => new(instant.Day.DayNumber, OrderOf(instant.Day, instant.Start));

    /// <summary>The last place of a moment: all that happens at an instant, or on a day, has happened.</summary>
    public static Point EndOf(Moment moment) => moment.Instant is { } instant
        ? new(moment.Day.DayNumber, OrderOf(moment.Day, instant) + PerTick - 1)
        : EndOf(moment.Day);

    /// <summary>Just after this place.</summary>
    public Point Next => this == Max ? this : new Point(Day, Order == long.MaxValue ? Order : Order + 1);

    private static long OrderOf(DateOnly day, DateTimeOffset instant) =>
        FirstTime + ((instant - London.At(day, TimeOnly.MinValue)).Ticks * PerTick);

    public DateOnly Date => DateOnly.FromDayNumber(Math.Clamp(Day, 0, DateOnly.MaxValue.DayNumber));

    public int CompareTo(Point other) => Day != other.Day ? Day.CompareTo(other.Day) : Order.CompareTo(other.Order);

    public static bool operator <(Point a, Point b) => a.CompareTo(b) < 0;

    public static bool operator >(Point a, Point b) => a.CompareTo(b) > 0;

    public static bool operator <=(Point a, Point b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Point a, Point b) => a.CompareTo(b) >= 0;
}

/// <summary>A stretch of a timeline, from a place up to but not including another.</summary>
internal readonly record struct Stretch(Point From, Point To)
{
    public bool Contains(Point point) => From <= point && point < To;

    public bool IsEmpty => From >= To;
}
