namespace Plimsoll.Core.Calendar;

/// <summary>
/// The working days of England: Monday to Friday but bank holidays, Christmas Day and Good Friday.
/// The day of the start is day 0; a start on a day that does not count is as if at the end of that day.
/// A year of which any holiday is listed but a special one is taken from the list alone; every other year from 1900 to 2199 by the rules.
/// (A date outside of these is a slip of the pen: its weekdays all count.)
/// </summary>
public sealed class WorkingCalendar
{
    internal const int FirstYear = 1900;

    internal const int LastYear = 2199;

    private readonly HashSet<int> _listed;

    /// <param name="holidays">The published list, whole for each year it holds; one-off holidays may stand alone in a year.</param>
    public WorkingCalendar(IEnumerable<BankHoliday> holidays)
    {
        Holidays = [.. holidays.OrderBy(holiday => holiday.Day)];
        _listed = [.. Holidays.Where(holiday => holiday.Kind != BankHolidayKind.Special).Select(holiday => holiday.Day.Year)];
        var byRule = Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
            .Where(year => !_listed.Contains(year))
            .SelectMany(BankHolidayRules.In);
        Days = CountedDays.Weekdays.Without(Holidays.Concat(byRule).Select(holiday => new Period(holiday.Day, holiday.Day)));
    }

    /// <summary>England's bank holidays 2010 to 2030, from <c>reference/bank-holidays-england.csv</c>.</summary>
    public static WorkingCalendar England { get; } = new(BankHolidayFile.Shipped());

    /// <summary>The holidays as listed, in order.</summary>
    public IReadOnlyList<BankHoliday> Holidays { get; }

    internal CountedDays Days { get; }

    public bool IsWorkingDay(DateOnly day) => Days.Contains(day);

    /// <summary>
    /// The end of so many working days: the nth after the start or, for a negative number, the nth before it.
    /// None at all is the start itself or, when that is no working day, the next one.
    /// Past the first or last date there is, that date.
    /// </summary>
    public DateOnly Add(DateOnly start, int workingDays) => Days.Add(start, workingDays);

    /// <summary>
    /// The working days after a day, up to and including another: how late an answer is, from due to met.
    /// Negative when the second is the earlier. From a Sunday to its Monday is 1; from a Friday to its Sunday is 0.
    /// </summary>
    public int Between(DateOnly from, DateOnly to) => Days.Between(from, to);

    public DateOnly NextWorkingDayOnOrAfter(DateOnly day) => Days.OnOrAfter(day);

    public DateOnly LastWorkingDayOnOrBefore(DateOnly day) => Days.OnOrBefore(day);

    /// <summary>True where the holidays are those published; false where they are worked out by the rules.</summary>
    public bool Covers(DateOnly day) => _listed.Contains(day.Year);
}
