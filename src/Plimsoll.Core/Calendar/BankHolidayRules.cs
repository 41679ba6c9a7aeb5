namespace Plimsoll.Core.Calendar;

/// <summary>
/// The bank holidays of England in a year in which nothing is proclaimed out of turn, by the rules in force since 1978:
/// Banking and Financial Dealings Act 1971, Schedule 1, with New Year's Day and the early May holiday by proclamation.
/// Used for the years that the published list does not hold, earlier years as well.
/// </summary>
internal static class BankHolidayRules
{
    public static IEnumerable<BankHoliday> In(int year)
    {
        var easter = Easter(year);
        yield return Taken(new DateOnly(year, 1, 1), "New Year's Day", FirstMonday(year, 1, 2));
        yield return new BankHoliday(easter.AddDays(-2), "Good Friday", BankHolidayKind.Rule);
        yield return new BankHoliday(easter.AddDays(1), "Easter Monday", BankHolidayKind.Rule);
        yield return new BankHoliday(FirstMonday(year, 5, 1), "Early May bank holiday", BankHolidayKind.Rule);
        yield return new BankHoliday(FirstMonday(year, 5, 25), "Spring bank holiday", BankHolidayKind.Rule);
        yield return new BankHoliday(FirstMonday(year, 8, 25), "Summer bank holiday", BankHolidayKind.Rule);
        yield return Taken(new DateOnly(year, 12, 25), "Christmas Day", new DateOnly(year, 12, 27));
        yield return Taken(new DateOnly(year, 12, 26), "Boxing Day", new DateOnly(year, 12, 28));
    }

    /// <summary>Easter Sunday by the Gregorian reckoning (the anonymous algorithm of 1876, as in Butcher and Meeus).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var day = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>The first Monday on or after a day of a month.</summary>
    public static DateOnly FirstMonday(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        return date.AddDays((8 - (int)date.DayOfWeek) % 7);
    }

    private static BankHoliday Taken(DateOnly day, string name, DateOnly substitute) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        ? new BankHoliday(substitute, name + " (substitute day)", BankHolidayKind.Rule)
        : new BankHoliday(day, name, BankHolidayKind.Rule);
}
