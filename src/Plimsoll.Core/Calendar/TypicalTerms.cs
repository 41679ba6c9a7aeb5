namespace Plimsoll.Core.Calendar;

/// <summary>
/// Term dates such as most schools of England keep, worked out for any year: a default, the dates of no authority in
/// particular, for school years of which nobody has given the real ones. Three terms with a week of half term each, two weeks
/// at Christmas and at Easter, six in summer; about 190 days. Pupils come back in January on a Tuesday, after a training day.
/// </summary>
internal static class TypicalTerms
{
    /// <summary>The autumn term of a year, and the spring and summer terms that follow it.</summary>
    public static SchoolDates From(int year)
    {
        var next = year + 1;
        var easterMonday = BankHolidayRules.Easter(next).AddDays(1);
        var easterBreak = EasterBreak(easterMonday);
        var springEnds = easterBreak.AddDays(easterBreak == easterMonday ? -4 : -3);
        var summerStarts = easterBreak.AddDays(easterBreak.AddDays(14) == easterMonday ? 15 : 14);
        var january = BankHolidayRules.FirstMonday(next, 1, 2).AddDays(1);
        return new SchoolDates(
            [
                Term($"Autumn {year}", OnOrAfter(new DateOnly(year, 9, 3)), BankHolidayRules.FirstMonday(year, 12, 19).AddDays(-3)),
                Term($"Spring {next}", january, springEnds),
                Term($"Summer {next}", summerStarts, OnOrBefore(new DateOnly(next, 7, 20))),
            ],
            [
                HalfTerm(BankHolidayRules.FirstMonday(year, 10, 23)),
                HalfTerm(BankHolidayRules.FirstMonday(next, 2, 12)),
                HalfTerm(BankHolidayRules.FirstMonday(next, 5, 25)),
            ]);
    }

    /// <summary>The first Monday of April, moved so that the two weeks and the Monday after them hold Easter.</summary>
    private static DateOnly EasterBreak(DateOnly easterMonday)
    {
        var april = BankHolidayRules.FirstMonday(easterMonday.Year, 4, 1);
        var earliest = easterMonday.AddDays(-14);
        return april > easterMonday ? easterMonday : april < earliest ? earliest : april;
    }

    private static SchoolTerm Term(string name, DateOnly first, DateOnly last) => new(name, new Period(first, last));

    private static SchoolClosure HalfTerm(DateOnly monday) => new("Half term", new Period(monday, monday.AddDays(4)));

    private static DateOnly OnOrAfter(DateOnly day) => CountedDays.Weekdays.OnOrAfter(day);

    private static DateOnly OnOrBefore(DateOnly day) => CountedDays.Weekdays.OnOrBefore(day);
}
