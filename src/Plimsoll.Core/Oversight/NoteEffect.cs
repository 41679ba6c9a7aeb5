using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;

namespace Plimsoll.Core.Oversight;

/// <summary>
/// Did the note work? It did where what was missed had happened by the new date, or the child's status had moved by then: a spell of
/// <c>oversight.status-spells</c> (<c>practice/records/oversight.yaml</c>) started or ended after the day of the note. Audit tool, section 4.
/// </summary>
public static class NoteEffect
{
    /// <summary>How long a note without a date is given.</summary>
    public const int WorkingDaysWithoutADate = 10;

    /// <summary>The last day on which what a note set going counts.</summary>
    public static DateOnly By(DateOnly written, DateOnly? newDate, WorkingCalendar working) => newDate ?? working.Add(written, WorkingDaysWithoutADate);

    /// <summary>Null while that day has not passed and neither has happened.</summary>
    /// <param name="met">The day on which what was missed happened.</param>
    /// <param name="statusMoved">The days on which a status moved.</param>
    public static bool? Worked(DateOnly written, DateOnly? newDate, DateOnly? met, IReadOnlyList<DateOnly> statusMoved, DateOnly asAt, WorkingCalendar working)
    {
        var by = By(written, newDate, working);
        return (met is { } day && day >= written && day <= by) || statusMoved.Any(moved => moved > written && moved <= by && moved <= asAt) ? true
            : asAt > by || met is not null ? false
            : null;
    }

    /// <summary>The same of a clock.</summary>
    public static bool? Worked(Clock clock, DateOnly written, DateOnly? newDate, IReadOnlyList<DateOnly> statusMoved, DateOnly asAt, WorkingCalendar working) =>
        Worked(written, newDate, clock.Met?.Day, statusMoved, asAt, working);
}
