using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>When the steps of a ladder are due.</summary>
public static class LadderSteps
{
    /// <summary>The board whose meetings are the cycle of the governance ladder.</summary>
    private const string Cycle = "performance";

    /// <summary>
    /// Measured from the day of the breach. <c>same working day</c> is the day of the breach, or the next working day.
    /// Null for a step that waits for a meeting which has not been held.
    /// </summary>
    public static DateOnly? Due(LadderStep step, DateOnly breached, PromiseCalendar calendar, Meetings? meetings = null) =>
        step.Within is { } within ? calendar.After(Moment.On(breached), within).Day
        : step.Meetings is { } count ? meetings?.Nth(Cycle, count, breached)
        : calendar.Working.NextWorkingDayOnOrAfter(breached);
}
