using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.Core.Calendar;

/// <summary>The periods of standards that come once a period.</summary>
public enum PeriodUnit
{
    WorkingDay,
    Week,
    TwoWeeks,
    Month,
    Quarter,
    Term,
    Year,
}

/// <summary>
/// How often a calendar standard comes: <c>working day</c>, <c>week</c> (Monday to Sunday), <c>2 weeks</c> (counted from Monday
/// 1 January 2024), <c>month</c>, <c>quarter</c> (January to March and so on), <c>term</c>, <c>year</c> (January to December),
/// <c>year ending 30 November</c> (any day of a month), <c>financial year</c> (to 31 March).
/// Source: the practice language, key <c>each</c> and the events "start of" and "end of" a period.
/// </summary>
public sealed record PeriodKind : IParsable<PeriodKind>
{
    private const string YearEnding = "year ending ";

    private static readonly DateOnly TwoWeeksFrom = new(2024, 1, 1);

    private static readonly Dictionary<string, PeriodKind> Named = new PeriodKind[]
    {
        new("working day", PeriodUnit.WorkingDay), new("week", PeriodUnit.Week), new("2 weeks", PeriodUnit.TwoWeeks),
        new("month", PeriodUnit.Month), new("quarter", PeriodUnit.Quarter), new("term", PeriodUnit.Term),
        new("year", PeriodUnit.Year), new("financial year", PeriodUnit.Year, 3, 31),
    }.ToDictionary(kind => kind.Text);

    private PeriodKind(string text, PeriodUnit unit, int endMonth = 12, int endDay = 31) =>
        (Text, Unit, EndMonth, EndDay) = (text, unit, endMonth, endDay);

    public PeriodUnit Unit { get; }

    /// <summary>The words it was written in.</summary>
    public string Text { get; }

    /// <summary>The month and day on which a year ends. A year that ends on 29 February ends on the last day of February.</summary>
    public int EndMonth { get; }

    public int EndDay { get; }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PeriodKind result)
    {
        result = null;
        if (s is null || Named.TryGetValue(s, out result))
        {
            return result is not null;
        }

        if (s.StartsWith(YearEnding, StringComparison.Ordinal)
            && DateOnly.TryParseExact(s[YearEnding.Length..] + " 2024", "d MMMM yyyy", out var end)
            && s == $"{YearEnding}{end:d MMMM}")
        {
            result = new PeriodKind(s, PeriodUnit.Year, end.Month, end.Day);
        }

        return result is not null;
    }

    public static PeriodKind Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var kind)
        ? kind
        : throw new FormatException($"\"{s}\" is not a period: write working day, week, 2 weeks, month, quarter, term, year, "
            + "financial year or, with its last day, \"year ending 30 November\".");

    /// <summary>
    /// The period in which a day falls. A day in the school holidays belongs to the term that follows,
    /// and a day that is no working day to the next working day.
    /// </summary>
    public Period Containing(DateOnly day, PromiseCalendar calendar) => Unit switch
    {
        PeriodUnit.WorkingDay => new Period(calendar.Working.NextWorkingDayOnOrAfter(day), calendar.Working.NextWorkingDayOnOrAfter(day)),
        PeriodUnit.Week => Weeks(day, 7),
        PeriodUnit.TwoWeeks => Weeks(day, 14),
        PeriodUnit.Month => Months(day, 1),
        PeriodUnit.Quarter => Months(day, 3),
        PeriodUnit.Term => calendar.School.TermOf(day),
        _ => YearOf(day),
    };

    /// <summary>The period after one. After the last date a calendar can hold, the last period again.</summary>
    public Period Next(Period period, PromiseCalendar calendar) => Containing(Span.Days(period.Last, 1), calendar);

    public override string ToString() => Text;

    private static Period Weeks(DateOnly day, int days)
    {
        var into = (((day.DayNumber - TwoWeeksFrom.DayNumber) % days) + days) % days;
        return new Period(Span.Days(day, -into), Span.Days(day, days - 1 - into));
    }

    private static Period Months(DateOnly day, int months)
    {
        var last = day.Month + months - 1 - ((day.Month - 1) % months);
        return new Period(new DateOnly(day.Year, last - months + 1, 1), new DateOnly(day.Year, last, DateTime.DaysInMonth(day.Year, last)));
    }

    private Period YearOf(DateOnly day)
    {
        var end = EndIn(day.Year);
        return day <= end
            ? new Period(day.Year == 1 ? DateOnly.MinValue : EndIn(day.Year - 1).AddDays(1), end)
            : new Period(end.AddDays(1), day.Year == DateOnly.MaxValue.Year ? DateOnly.MaxValue : EndIn(day.Year + 1));
    }

    private DateOnly EndIn(int year) => new(year, EndMonth, Math.Min(EndDay, DateTime.DaysInMonth(year, EndMonth)));
}
