using Plimsoll.Core.Calendar;

namespace Plimsoll.Demo.Making;

/// <summary>England's working and school days, with short names.</summary>
internal static class Days
{
    private static readonly WorkingCalendar Working = WorkingCalendar.England;

    public static DateOnly Work(this DateOnly day, int workingDays) => Working.Add(day, workingDays);

    public static DateOnly OnWork(this DateOnly day) => Working.NextWorkingDayOnOrAfter(day);

    public static DateOnly WorkBefore(this DateOnly day) => Working.LastWorkingDayOnOrBefore(day);

    public static int WorkTo(this DateOnly day, DateOnly later) => Working.Between(day, later);

    public static bool IsSchool(this DateOnly day) => SchoolCalendar.England.IsSchoolDay(day);

    public static DateOnly OnSchool(this DateOnly day) => SchoolCalendar.England.NextSchoolDayOnOrAfter(day);

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
