using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Promises at fixed points: <c>at</c> (from the start, a late answer moves nothing), thresholds (reached, they are breached on that day)
/// and periods of the calendar. An answer closes what is overdue, or else the point whose time has come.
/// </summary>
internal sealed class FixedPoints(Reading reading, Promise promise)
{
    private readonly Limits _limits = reading.Limits;

    private readonly Standard _standard = promise.Standard;

    private readonly ClockMaker _maker = new(reading, promise.Standard);

    private readonly record struct At(Moment Started, Moment Due, Point Opens);

    /// <summary>The points of an interval standard with <c>at</c>.</summary>
    public void Run(Scope scope, Occurrence start, Asking asking, Cases<Schedule> schedules, List<Occurrence> answers, Moment? ceased, List<Clock> clocks)
    {
        var schedule = _limits.Chosen(schedules, asking, start.At);
        var opens = start.At;
        var points = new List<At>();
        foreach (var due in Dues(schedule, start.When, End(ceased)))
        {
            points.Add(new At(start.When, due, opens));
            opens = Point.EndOf(due);
        }

        Closed(points, start.It, asking, answers, ceased, onTheDay: false, start.It == scope.Run?.Start ? scope.Apart : null, clocks);
    }

    /// <summary>Thresholds: the length of the scope at which it fires.</summary>
    public void Thresholds(List<Clock> clocks)
    {
        foreach (var scope in reading.Scopes(_standard.While))
        {
            var start = scope.Start;
            var asking = new Asking(start.It, null, scope.Run);
            var ceased = reading.CeasesAt(_standard, asking, start, scope);
            var answers = reading.Answers(_standard.MetBy, asking, promise.FromLastMet ? Moment.On(DateOnly.MinValue) : start.When);
            if (promise.FromLastMet)
            {
                SinceLastMet(scope, start, asking, answers, ceased, clocks);
            }
            else
            {
                Reached(scope, start, asking, answers, ceased, clocks);
            }
        }
    }

    private void Reached(Scope scope, Occurrence start, Asking asking, List<Occurrence> answers, Moment? ceased, List<Clock> clocks)
    {
        var points = new List<At>();
        foreach (var due in Dues(_standard.FiresAt!, start.When, End(ceased)))
        {
            var opens = Point.StartOf(due.Day);
            if (points.Count == 0 && _standard.WarnAt.Count > 0)
            {
                opens = Point.StartOf(reading.Calendar.After(start.When, _standard.WarnAt[^1]).Day);
            }

            points.Add(new At(start.When, due, opens));
        }

        Closed(points, start.It, asking, answers, ceased, onTheDay: true, scope.Apart, clocks);
    }

    /// <summary>The time since the last answer: each answer begins it anew.</summary>
    private void SinceLastMet(Scope scope, Occurrence start, Asking asking, List<Occurrence> answers, Moment? ceased, List<Clock> clocks)
    {
        var dayZero = answers.FindLast(answer => answer.At < start.At)?.When ?? start.When;
        var from = start.At;
        string? runsFrom = null;
        var cycle = 1;
        foreach (var answer in answers.Where(answer => answer.At >= start.At && (ceased is not { } end || WholeDay.AtOrAfter(end, answer.When))))
        {
            if (answer.When.Day == dayZero.Day && cycle > 1)
            {
                continue;
            }

            clocks.Add(One(dayZero, from, answer, cycle++));
            (dayZero, from, runsFrom) = (answer.When, answer.At, answer.It?.Root ?? answer.When.ToString());
        }

        clocks.Add(One(dayZero, from, null, cycle));

        Clock One(Moment zero, Point at, Occurrence? answer, int number) => _maker.Make(
            zero, start.It, new DueLine(at, _limits.Due(_standard.FiresAt!.First[0], zero, asking, at)), answer, ceased, cycle: number, onTheDay: true, runsFrom: runsFrom, apart: scope.Apart);
    }

    /// <summary>One clock a period, for each subject in scope; due on the last day.</summary>
    public void Periods(List<Clock> clocks)
    {
        foreach (var scope in reading.Scopes(_standard.While))
        {
            var since = scope.Stretch.From == Point.Min ? Always() : scope.Since;
            var asking = new Asking(scope.Run?.Start, null, scope.Run);
            var ceased = reading.CeasesAt(_standard, asking, scope.Start, scope);
            var answers = reading.Answers(_standard.MetBy, asking, since);
            var cycle = 1;
            var before = DateOnly.MinValue;
            for (var period = _standard.Each!.Containing(since.Day, reading.Calendar); period.First <= End(ceased).Day; period = _standard.Each.Next(period, reading.Calendar))
            {
                // Nothing begins on the day on which the scope ends; after the last date there is, no period follows.
                if (cycle > 1 && (period.First == ceased?.Day || period.First <= before))
                {
                    break;
                }

                before = period.First;
                var started = Moment.On(period.First > since.Day ? period.First : since.Day);
                var answer = answers.Find(one => one.When.Day >= period.First && one.When.Day <= period.Last);
                clocks.Add(_maker.Make(started, scope.Run?.Start, new DueLine(Point.StartOf(started.Day), Moment.On(period.Last)), answer, ceased, cycle: cycle++, apart: scope.Apart));
            }
        }
    }

    /// <summary>Without a scope a promise holds from the first record, but not before the standard was in force.</summary>
    private Moment Always() => reading.Timeline.First is { } first && first.When.Day > _standard.InForceFrom ? Moment.On(first.When.Day) : Moment.On(_standard.InForceFrom);

    private Moment End(Moment? ceased) => ceased is { } end && end < reading.AsAt ? end : reading.AsAt;

    /// <summary>The points that have come, and two that have not: the next may be answered already.</summary>
    private IEnumerable<Moment> Dues(Schedule schedule, Moment start, Moment end)
    {
        var ahead = 0;
        for (var n = 1; n < 10_000; n++)
        {
            var due = n <= schedule.First.Count ? Length(schedule.First[n - 1]) is { } length ? reading.Calendar.After(start, length) : start : Later(schedule, start, n - schedule.First.Count);
            if (due is not { } moment)
            {
                yield break;
            }

            yield return moment;
            if ((moment.Day > end.Day || (moment.HasTime && end.HasTime && moment.Instant > end.Instant)) && ++ahead == 2)
            {
                yield break;
            }
        }
    }

    /// <summary>Repeats are counted from the start in one piece where the units agree, so that months do not drift.</summary>
    private Moment? Later(Schedule schedule, Moment start, int times)
    {
        if (schedule.ThenEvery is null || Length(schedule.ThenEvery) is not { } every || Length(schedule.First[^1]) is not { } last)
        {
            return null;
        }

        return every.Unit == last.Unit
            ? reading.Calendar.After(start, last with { Number = last.Number + (every.Number * times) })
            : reading.Calendar.After(reading.Calendar.After(start, last), every with { Number = every.Number * times });
    }

    private static LengthOfTime? Length(Limit limit) => (limit as Practice.After)?.Length;

    private void Closed(List<At> points, Entry? by, Asking asking, List<Occurrence> answers, Moment? ceased, bool onTheDay, string? apart, List<Clock> clocks)
    {
        var closing = new Occurrence?[points.Count];
        var next = 0;
        foreach (var answer in answers)
        {
            if (ceased is { } end && !WholeDay.AtOrAfter(end, answer.When))
            {
                continue;
            }

            var overdue = false;
            while (next < points.Count && Point.EndOf(points[next].Due) < answer.At)
            {
                closing[next++] = answer;
                overdue = true;
            }

            if (!overdue && next < points.Count && answer.At >= points[next].Opens)
            {
                closing[next++] = answer;
            }
        }

        for (var i = 0; i < points.Count; i++)
        {
            var (started, due, opens) = points[i];
            if (i > 0 && closing[i] is null && closing[i - 1] is null && Point.EndOf(points[i - 1].Due) > reading.Now)
            {
                break;
            }

            clocks.Add(_maker.Make(started, by, new DueLine(Point.Of(started, 0), due), closing[i], ceased, null, asking.Each, i + 1, onTheDay, opens: opens, apart: apart));
        }
    }
}
