namespace Plimsoll.Core.Calendar;

/// <summary>
/// When a promise falls due. The day of the start is day 0. A limit in hours is an instant, so many elapsed hours after the start,
/// through nights, holidays and clock changes; every other limit is a whole London day, kept to 23:59:59 of that day.
/// Weeks are 7 days, months and years are of the calendar (31 August + 6 months = 28 or 29 February), and a due date is
/// never moved off a weekend or a holiday. Source: conventions of the practice catalogue; its language, sections 5 and 7.
/// </summary>
public sealed class PromiseCalendar(WorkingCalendar working, SchoolCalendar school)
{
    /// <summary>England's bank holidays, and the default school terms.</summary>
    public static PromiseCalendar England { get; } = new(WorkingCalendar.England, SchoolCalendar.England);

    public WorkingCalendar Working { get; } = working;

    public SchoolCalendar School { get; } = school;

    /// <summary>
    /// When a length of time from the start has passed. A start without a time begins, for hours, at 00:00 of its day.
    /// A result past the last date a calendar can hold is that date.
    /// </summary>
    public Moment After(Moment start, LengthOfTime span) => Shift(start, span.Number, span.Unit);

    /// <summary>
    /// The last moment that leaves the whole length before an anchor: 10 weeks before 15 March 2027 is 4 January 2027.
    /// No working days before an anchor is the anchor or the last working day before it.
    /// </summary>
    public Moment Before(Moment anchor, LengthOfTime span) => span switch
    {
        { Number: 0, Unit: TimeUnit.WorkingDay } => Moment.On(Working.LastWorkingDayOnOrBefore(anchor.Day)),
        { Number: 0, Unit: TimeUnit.SchoolDay } => Moment.On(School.LastSchoolDayOnOrBefore(anchor.Day)),
        _ => Shift(anchor, -(long)span.Number, span.Unit),
    };

    /// <summary>The day by which people should plan to be done: the last working day on or before a due date.</summary>
    public DateOnly PlanBy(DateOnly due) => Working.LastWorkingDayOnOrBefore(due);

    /// <summary>
    /// The next 09:00 on a working or school day, always after the start: at 08:40 it is the same day, at 09:00 the next.
    /// A start without a time is the whole of its day, so the next such time is on a later day: a promise is not due before
    /// what started it may have happened. (For an incident by night, an imported date alone would otherwise be late at birth.)
    /// </summary>
    public Moment TheNext(TimeOnly time, bool schoolDay, Moment start)
    {
        var next = Moment.At(OnOrAfter(start.Day, schoolDay), time);
        var passed = start.Instant is { } instant ? next.Instant <= instant : next.Day == start.Day;
        return passed ? Moment.At(OnOrAfter(Span.Days(start.Day, 1), schoolDay), time) : next;
    }

    private DateOnly OnOrAfter(DateOnly day, bool schoolDay) =>
        schoolDay ? School.NextSchoolDayOnOrAfter(day) : Working.NextWorkingDayOnOrAfter(day);

    private Moment Shift(Moment from, long number, TimeUnit unit)
    {
        var count = (int)Math.Clamp(number, int.MinValue, int.MaxValue);
        return unit switch
        {
            TimeUnit.Hour => Moment.At(Span.Hours(from.Start, number)),
            TimeUnit.Day => Moment.On(Span.Days(from.Day, number)),
            TimeUnit.Week => Moment.On(Span.Days(from.Day, number * 7)),
            TimeUnit.Month => Moment.On(Span.Months(from.Day, number)),
            TimeUnit.Year => Moment.On(Span.Months(from.Day, number * 12)),
            TimeUnit.WorkingDay => Moment.On(Working.Add(from.Day, count)),
            TimeUnit.SchoolDay => Moment.On(School.Add(from.Day, count)),
            TimeUnit.Term => Moment.On(School.AddTerms(from.Day, count)),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "This unit of time is not known to the calendar."),
        };
    }

    /// <summary>Whole months gone by from one day to a later one, a day that a month lacks being its last.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return Span.Months(from, months) > to ? months - 1 : months;
    }
}
