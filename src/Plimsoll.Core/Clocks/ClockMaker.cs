using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>Makes the clock of one start: what it is due, what answered it, how it stands.</summary>
internal readonly struct ClockMaker(Reading reading, Standard standard)
{
    /// <summary>The clock itself.</summary>
    /// <param name="answer">What answered it, if anything did.</param>
    /// <param name="ceased">When it ended without an answer.</param>
    /// <param name="onTheDay">A threshold is breached on the day it is reached.</param>
    /// <param name="runsFrom">The answer, or the reason, that an interval runs from.</param>
    /// <param name="apart">See <see cref="Scope.Apart"/>.</param>
    /// <param name="opens">Where one of several points of one clock begins to count; null for its start.</param>
    public Clock Make(
        Moment started, Entry? by, DueLine line, Occurrence? answer, Moment? ceased, string? step = null, string? code = null, int cycle = 1, bool onTheDay = false, int paused = 0,
        string? runsFrom = null, Point? opens = null, string? apart = null)
    {
        var clock = new Clock
        {
            Standard = standard,
            Subject = reading.Timeline.Subject,
            Step = step,
            Code = code,
            Cycle = cycle,
            RunsFrom = runsFrom ?? (apart is null ? null : $"{apart} {cycle}"),
            Started = started,
            StartedBy = by?.Root,
            PausedDays = paused,
        };
        var over = ceased;
        var reason = Reason(clock, opens, isFirst: runsFrom is null)?.When;
        if (reason is { } given && (over is not { } scope || WholeDay.AtOrAfter(scope, given)))
        {
            over = given;
        }
        else
        {
            reason = null;
        }

        if (answer is not null && over is { } last && !WholeDay.AtOrAfter(last, answer.When))
        {
            answer = null;
        }

        var until = answer is not null ? answer.At.Next : over is { } end ? Point.EndOf(end) : reading.Now.Next;
        var due = line.At(answer?.At ?? (over is null ? reading.Now : until));
        var breached = line.BreachBefore(until, onTheDay && (answer is null || answer.When.Day > due?.Day));
        var (met, notApplicable) = (answer?.When, answer is null ? reason : null);
        ceased = answer is null && reason is null ? ceased : null;
        return clock with
        {
            State = met is not null ? breached is null ? ClockState.Met : ClockState.MetLate
                : notApplicable is not null ? ClockState.NotApplicable
                : ceased is not null ? ClockState.Ceased
                : breached is not null ? ClockState.Breached
                : OpenState(started, due),
            Due = due,
            Met = met,
            MetBy = answer?.It?.Root,
            Breached = breached,
            NotApplicable = notApplicable,
            Ceased = ceased,
            RecordedLate = met is not null && breached is null && due is { } day && answer!.It?.Record.Recorded is { } recorded && Point.EndOf(day) < Point.Of(recorded, 0),
        };
    }

    private ClockState OpenState(Moment started, Moment? limit) => limit is not { } due ? ClockState.Running
        : due.Day == reading.AsAt.Day ? ClockState.DueToday
        : IsSoon(started, due) ? ClockState.DueSoon
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

    /// <summary>
    /// A coded reason, approved by a manager, closes any clock that is not statutory: the one that it names, or those of the standard it names
    /// that are open by then. Two on one day close one interval, as two answers do.
    /// </summary>
    private Entry? Reason(Clock clock, Point? opens, bool isFirst)
    {
        var reasons = reading.Timeline.OfType(RecordTypes.NotApplicable);
        if (standard.Status == StandardStatus.Statutory || reasons.Count == 0)
        {
            return null;
        }

        return Reason(reasons, clock, opens, isFirst, standard.Id);
    }

    private static Entry? Reason(List<Entry> reasons, Clock clock, Point? opens, bool isFirst, string standard)
    {
        var id = clock.Id;
        return reasons.Find(entry => IsSigned(entry)
            && (entry.Record.Text("clock") == id || entry.About == id || (entry.Record.Text("clock") == standard && (opens is not { } from || entry.At >= from)))
            && (isFirst ? WholeDay.AtOrAfter(entry.When, clock.Started) : entry.When.Day > clock.Started.Day));
    }

    private static bool IsSigned(Entry entry) => !string.IsNullOrWhiteSpace(entry.Record.Text("reason")) && !string.IsNullOrWhiteSpace(entry.Record.Text("approved-by"));
}
