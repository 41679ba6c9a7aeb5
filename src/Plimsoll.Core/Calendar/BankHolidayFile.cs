using System.Globalization;

namespace Plimsoll.Core.Calendar;

/// <summary>
/// A list of bank holidays: <c>date,name,kind</c>, where kind is <c>rule</c>, <c>special</c> or <c>moved</c>.
/// A year is listed whole, or with its special days only.
/// </summary>
public static class BankHolidayFile
{
    private const int EachYear = 8;

    /// <summary>The holidays of the good lines. Every other line becomes a problem, and so does a year that is not whole.</summary>
    public static IReadOnlyList<BankHoliday> Read(TextReader text, string file, ICollection<CalendarProblem> problems)
    {
        Dictionary<DateOnly, (int Line, BankHoliday Holiday)> holidays = [];
        foreach (var (line, values) in CalendarFile.Rows(text, file, "date,name,kind", problems))
        {
            if (!CalendarFile.TryDate(values[0], file, line, problems, out var day))
            {
                continue;
            }

            if (Kind(values[2]) is not { } kind)
            {
                problems.Add(new CalendarProblem(file, line, $"the kind \"{values[2]}\" is not rule, special or moved."));
            }
            else if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                problems.Add(new CalendarProblem(file, line, $"{values[0]} is a {day.DayOfWeek}; give the weekday that is taken instead."));
            }
            else if (!holidays.TryAdd(day, (line, new BankHoliday(day, values[1], kind))))
            {
                problems.Add(new CalendarProblem(file, line, $"{values[0]} is in the list already, on line {holidays[day].Line}."));
            }
        }

        foreach (var year in holidays.Values.Where(row => row.Holiday.Kind != BankHolidayKind.Special).GroupBy(row => row.Holiday.Day.Year))
        {
            if (year.Count() < EachYear)
            {
                problems.Add(new CalendarProblem(file, year.Last().Line, string.Create(CultureInfo.InvariantCulture,
                    $"{year.Key} has {year.Count()} of its {EachYear} yearly bank holidays. List them all, or only special ones; ")
                    + "until then the usual rules are used for it."));
                foreach (var row in year)
                {
                    holidays.Remove(row.Holiday.Day);
                }
            }
        }

        return [.. holidays.Values.Select(row => row.Holiday)];
    }

    internal static IReadOnlyList<BankHoliday> Shipped() => CalendarFile.Shipped("reference/bank-holidays-england.csv", Read);

    private static BankHolidayKind? Kind(string word) => word switch
    {
        "rule" => BankHolidayKind.Rule,
        "special" => BankHolidayKind.Special,
        "moved" => BankHolidayKind.Moved,
        _ => null,
    };
}
