using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plimsoll.Core.Calendar;

/// <summary>
/// When something happened: a London day, or an instant on it. A day without a time means the whole day,
/// and stands before the timed moments of that day. Written <c>2026-11-20</c> or in RFC 3339
/// (<c>2026-11-20T22:15:00Z</c>); a time without an offset (<c>2026-11-20T22:15</c>) is London's.
/// </summary>
public readonly record struct Moment : IComparable<Moment>, IParsable<Moment>
{
    /// <summary>The ticks of the instant in UTC, and one more, so that none is nought: two numbers hold a moment, and millions are held.</summary>
    private readonly long _instant;

    private Moment(DateOnly day, long instant) => (Day, _instant) = (day, instant);

    public DateOnly Day { get; }

    /// <summary>The instant in UTC, or null for a whole day.</summary>
    public DateTimeOffset? Instant => _instant == 0 ? null : new DateTimeOffset(_instant - 1, TimeSpan.Zero);

    [MemberNotNullWhen(true, nameof(Instant))]
    public bool HasTime => _instant != 0;

    public static Moment On(DateOnly day) => new(day, 0);

    /// <summary>What a record keeps of a moment: its <see cref="DateOnly.DayNumber"/> and <see cref="Ticks"/>.</summary>
    internal static Moment Of(int day, long ticks) => new(DateOnly.FromDayNumber(day), ticks);

    /// <summary>0 for a whole day.</summary>
    internal long Ticks => _instant;

    public static Moment At(DateTimeOffset instant) => new(London.DayOf(instant), instant.UtcTicks + 1);

    public static Moment At(DateOnly day, TimeOnly time) => At(London.At(day, time));

    /// <summary>The instant, or the first of the day.</summary>
    public DateTimeOffset Start => Instant ?? London.At(Day, TimeOnly.MinValue);

    /// <summary>Day, then the whole day before the timed, then the instant.</summary>
    public int CompareTo(Moment other)
    {
        var day = Day.CompareTo(other.Day);
        return day != 0 ? day : _instant.CompareTo(other._instant);
    }

    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Moment result)
    {
        result = default;
        if (s is null)
        {
            return false;
        }

        var invariant = CultureInfo.InvariantCulture;
        if (s.Length == DateLength)
        {
            var dated = DateOnly.TryParseExact(s, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day);
            result = On(day);
            return dated;
        }

        if (s is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _])
        {
            var placed = DateTimeOffset.TryParseExact(s, OffsetForms, invariant, DateTimeStyles.None, out var instant);
            result = placed ? At(instant) : default;
            return placed;
        }

        var timed = DateTime.TryParseExact(s, LocalForms, invariant, DateTimeStyles.None, out var local);
        result = timed ? At(new DateOnly(local.Year, local.Month, local.Day), TimeOnly.FromTimeSpan(local.TimeOfDay)) : default;
        return timed;
    }

    public static Moment Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var moment)
        ? moment
        : throw new FormatException($"\"{s}\" is not a date (2026-11-20) or an instant (2026-11-20T22:15:00Z).");

    /// <summary>The form of files: a date, or RFC 3339 in UTC.</summary>
    public override string ToString() => Instant is { } instant
        ? instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private const int DateLength = 10;

    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    private static readonly string[] OffsetForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
}
