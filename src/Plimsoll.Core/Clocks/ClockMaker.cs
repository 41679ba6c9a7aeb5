using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>Makes the clock of one start: what it is due, what answered it, how it stands.</summary>
internal sealed class ClockMaker(Reading reading, Standard standard)
{
    /// <summary>The clock itself.</summary>
    /// <param name="answer">What answered it, if anything did.</param>
    /// <param name="ceased">When it ended without an answer.</param>
    /// <param name="onTheDay">A threshold is breached on the day it is reached.</param>
    public Clock Make(
        Moment started, Entry? by, DueLine line, Occurrence? answer, Moment? ceased, string? step = null, string? code = null, int cycle = 1, bool onTheDay = false, int paused = 0)
    {
        if (answer is not null && ceased is { } end && !WholeDay.AtOrAfter(end, answer.When))
        {
            answer = null;
        }

        var met = answer is null ? null : (Moment?)answer.When;
        var until = answer is not null ? answer.At.Next : ceased is { } over ? Point.EndOf(over) : reading.Now.Next;
        var due = line.At(answer?.At ?? (ceased is null ? reading.Now : until));
        var breached = line.BreachBefore(until, onTheDay && answer is null);
        var clock = new Clock
        {
            Standard = standard,
            Subject = reading.Timeline.Subject,
            Step = step,
            Code = code,
            Cycle = cycle,
            Started = started,
            StartedBy = by?.Root,
            Due = due,
            Met = met,
            MetBy = answer?.It?.Root,
            Breached = breached,
            Ceased = answer is null ? ceased : null,
            RecordedLate = answer is not null && breached is null && due is { } day && answer.It?.Record.Recorded is { } recorded && Point.EndOf(day) < Point.Of(recorded, 0),
            PausedDays = paused,
        };
        return clock with { State = StateOf(clock) };
    }

    private ClockState StateOf(Clock clock) =>
        clock.Met is not null ? clock.Breached is null ? ClockState.Met : ClockState.MetLate
        : clock.Ceased is not null ? ClockState.Ceased
        : IsNotApplicable(clock) ? ClockState.NotApplicable
        : clock.Breached is not null ? ClockState.Breached
        : clock.Due is not { } due ? ClockState.Running
        : due.Day == reading.AsAt.Day ? ClockState.DueToday
        : IsSoon(clock.Started, due) ? ClockState.DueSoon
        : ClockState.Running;

    /// <summary>
    /// A fifth of the time or less is left, and no more than five working days: of the two readings of the convention
    /// the one that says "soon" later, so that the word means something for a promise of half a year.
    /// </summary>
    private bool IsSoon(Moment started, Moment due)
    {
        var now = reading.AsAt.HasTime || due.HasTime ? (reading.AsAt.HasTime ? reading.AsAt.Start : London.At(Span.Days(reading.AsAt.Day, 1), TimeOnly.MinValue)) : reading.AsAt.Start;
        var left = due.Start - now;
        var whole = due.Start - started.Start;
        return left.Ticks >= 0 && left.Ticks <= whole.Ticks / 5 && reading.Calendar.Working.Between(reading.AsAt.Day, due.Day) <= 5;
    }

    /// <summary>A coded reason, approved by a manager, closes any clock that is not statutory.</summary>
    private bool IsNotApplicable(Clock clock) => standard.Status != StandardStatus.Statutory && reading.Timeline.OfType(RecordTypes.NotApplicable)
        .Any(entry => (entry.Record.Text("clock") == standard.Id || entry.Record.Text("clock") == clock.Id || (entry.Record.About is { } about && about == clock.Id))
            && WholeDay.AtOrAfter(entry.When, clock.Started));
}
