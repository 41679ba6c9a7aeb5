namespace Plimsoll.Core.Tests.Calendar;

/// <summary>
/// The same calendar a second time, as plainly as can be: holidays by tables and hand-written lists, counting by walking
/// from day to day. Nothing here is taken from the product.
/// </summary>
internal static class SecondOpinion
{
    /// <summary>Paschal full moons from 1900 to 2199 by golden number, as printed in the Book of Common Prayer (months 3 and 4).</summary>
    private static readonly (int Month, int Day)[] FullMoons =
    [
        (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
        (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
    ];

    private static readonly string[] Special = ["2011-04-29", "2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08"];

    private static readonly (string From, string To)[] Moved =
        [("2012-05-28", "2012-06-04"), ("2020-05-04", "2020-05-08"), ("2022-05-30", "2022-06-02")];

    private static readonly HashSet<DateOnly> Holidays = [.. Enumerable.Range(2009, 24).SelectMany(HolidaysOf)];

    public static DateOnly Easter(int year)
    {
        var (month, day) = FullMoons[year % 19];
        var date = new DateOnly(year, month, day).AddDays(1);
        while (date.DayOfWeek != DayOfWeek.Sunday)
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>Easter by the rule of Gauss with its corrections for the centuries, for any year.</summary>
    public static DateOnly EasterOfGauss(int year)
    {
        var century = year / 100;
        var m = (15 - ((13 + (8 * century)) / 25) + century - (century / 4)) % 30;
        var n = (4 + century - (century / 4)) % 7;
        var d = ((19 * (year % 19)) + m + 30) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + n) % 7;
        return d == 29 && e == 6 ? new DateOnly(year, 4, 19)
            : d == 28 && e == 6 && year % 19 > 10 ? new DateOnly(year, 4, 18)
            : new DateOnly(year, 3, 22).AddDays(d + e);
    }

    public static IReadOnlyList<DateOnly> HolidaysOf(int year)
    {
        List<DateOnly> days = [];
        void Take(DateOnly day)
        {
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || days.Contains(day))
            {
                day = day.AddDays(1);
            }

            days.Add(day);
        }

        Take(new DateOnly(year, 1, 1));
        Take(Easter(year).AddDays(-2));
        Take(Easter(year).AddDays(1));
        Take(Monday(year, 5, first: true));
        Take(Monday(year, 5, first: false));
        Take(Monday(year, 8, first: false));

        // 25 and 26 December keep their own weekday if they have one; only then do the others take the next free days.
        DateOnly[] december = [new(year, 12, 25), new(year, 12, 26)];
        foreach (var day in december.OrderBy(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            Take(day);
        }

        foreach (var (from, to) in Moved.Where(move => Made.Date(move.From).Year == year))
        {
            Assert.True(days.Remove(Made.Date(from)));
            days.Add(Made.Date(to));
        }

        days.AddRange(Special.Select(Made.Date).Where(day => day.Year == year));
        return [.. days.Order()];
    }

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    public static DateOnly Add(DateOnly start, int days, Func<DateOnly, bool> counts)
    {
        var day = start;
        while (days == 0 && !counts(day))
        {
            day = day.AddDays(1);
        }

        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            left -= counts(day) ? 1 : 0;
        }

        return day;
    }

    public static int Between(DateOnly from, DateOnly to, Func<DateOnly, bool> counts)
    {
        var count = 0;
        for (var day = Earlier(from, to).AddDays(1); day <= Later(from, to); day = day.AddDays(1))
        {
            count += counts(day) ? 1 : 0;
        }

        return from <= to ? count : -count;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one < other ? other : one;

    private static DateOnly Monday(int year, int month, bool first)
    {
        var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateOnly(year, month, day));
        var mondays = days.Where(day => day.DayOfWeek == DayOfWeek.Monday).ToList();
        return first ? mondays[0] : mondays[^1];
    }
}
