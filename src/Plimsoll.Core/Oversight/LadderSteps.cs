using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>When the steps of a ladder are due.</summary>
public static class LadderSteps
{
    /// <summary>
    /// Measured from the day of the breach. <c>same working day</c> is the day of the breach, or the next working day.
    /// Null for a step that waits for a meeting.
    /// </summary>
    public static DateOnly? Due(LadderStep step, DateOnly breached, PromiseCalendar calendar) =>
        step.Within is { } within ? calendar.After(Moment.On(breached), within).Day
        : step.Words == "same working day" ? calendar.Working.NextWorkingDayOnOrAfter(breached)
        : null;
}
