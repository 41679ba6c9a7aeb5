using Plimsoll.Core.Calendar;

namespace Plimsoll.Returns.Cin;

/// <summary>
/// The year of a census: from 1 April to the reference date, 31 March, by which it is named. Where a file gives another reference date, rules go by that,
/// and rule 100 says that it is wrong.
/// </summary>
public sealed class CinYear
{
    /// <summary>The first year whose rules are known here: 2022/23.</summary>
    public const int First = 2023;

    /// <summary>The last: 2026/27, in draft.</summary>
    public const int Last = 2027;

    private readonly Dictionary<int, DateOnly> _workingDaysBack = [];
    private DateOnly? _workingDayBeforeStart;

    /// <param name="year">The year in which it ends.</param>
    /// <param name="referenceDate">As the file gives it; null where it gives none that can be.</param>
    public CinYear(int year, DateOnly? referenceDate = null)
    {
        Year = year;
        ReferenceDate = referenceDate is { Year: >= 2000 and <= 2100 } given ? given : new DateOnly(year, 3, 31);
        Start = ReferenceDate.AddYears(-1).AddDays(1);
    }

    /// <summary>2026 for 2025/26.</summary>
    public int Year { get; }

    /// <summary>2025/26.</summary>
    public string Name => NameOf(Year);

    public DateOnly Start { get; }

    public DateOnly ReferenceDate { get; }

    /// <summary>The last working day before the year.</summary>
    public DateOnly WorkingDayBeforeStart => _workingDayBeforeStart ??= WorkingCalendar.England.LastWorkingDayOnOrBefore(Start.AddDays(-1));

    public static string NameOf(int year) => $"{year - 1}/{year % 100:00}";

    /// <summary>Whether the day is given and in the year, its first and last day included.</summary>
    public bool Holds(DateOnly? day) => day >= Start && day <= ReferenceDate;

    /// <summary>Whether the day is given and not in the year.</summary>
    public bool Misses(DateOnly? day) => day < Start || day > ReferenceDate;

    /// <summary>Whether the value is a code of a published set that is in use at the end of the year. Codes are in capitals.</summary>
    public bool Knows(string set, Cell cell) => cell.Text is { } code && PublishedCodes.OfCin.Knows(set, code, ReferenceDate);

    /// <summary>The working day that comes this many working days before the end of the year, where that end, or the next working day, counts as the first.</summary>
    public DateOnly WorkingDaysBack(int count)
    {
        if (!_workingDaysBack.TryGetValue(count, out var day))
        {
            var england = WorkingCalendar.England;
            _workingDaysBack[count] = day = england.Add(england.NextWorkingDayOnOrAfter(ReferenceDate), 1 - count);
        }

        return day;
    }
}
