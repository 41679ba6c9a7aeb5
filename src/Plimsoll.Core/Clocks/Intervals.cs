using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Promises that come again after each answer. Each interval is a clock of its own and is kept;
/// the next runs from the answer, early or late. A thing not done for long is one breach, not many.
/// </summary>
internal sealed class Intervals(Reading reading, Promise promise)
{
    private readonly Limits _limits = reading.Limits;

    private readonly Standard _standard = promise.Standard;

    private readonly ClockMaker _maker = new(reading, promise.Standard);

    public void Clocks(List<Clock> clocks)
    {
        foreach (var scope in reading.Scopes(_standard.While))
        {
            foreach (var code in promise.Codes)
            {
                Runs(scope, code, clocks);
            }
        }
    }

    /// <summary>The runs of one scope: from its beginning, or from each start that comes while none is running.</summary>
    private void Runs(Scope scope, string? code, List<Clock> clocks)
    {
        if (scope.Run is null && _standard.While is null && promise.FromLastMet)
        {
            Always(scope, code, clocks);
            return;
        }

        Moment? runsTo = null;
        var running = false;
        foreach (var start in _standard.From is null || promise.FromLastMet ? [scope.Start] : reading.Occurrences(_standard.From, new Asking(scope.Run?.Start, code, scope.Run)))
        {
            if (_standard.From is not null && !promise.FromLastMet && !scope.Takes(start))
            {
                continue;
            }

            if (running && (runsTo is not { } end || !WholeDay.AtOrAfter(start.When, end)))
            {
                continue;
            }

            // A run is begun by the version in force, and goes over to the next one at an answer.
            if (!ReferenceEquals(InForce(start.When), _standard))
            {
                continue;
            }

            var asking = new Asking(start.It, code, scope.Run);
            if (_standard.When is not null && !reading.Holds(_standard.When, asking, start))
            {
                continue;
            }

            running = true;
            Run(scope, start, asking, _standard.Every ?? _standard.At!, _standard.MetBy!, clocks, null, promise.FromLastMet);
            runsTo = reading.CeasesAt(_standard, asking, start, scope);
        }
    }

    /// <summary>Without a scope, a service's promise runs from the first time it was kept.</summary>
    private void Always(Scope scope, string? code, List<Clock> clocks)
    {
        var asking = new Asking(Each: code);
        if (reading.Answers(_standard.MetBy, asking, Moment.On(DateOnly.MinValue)) is [var first, ..] && ReferenceEquals(InForce(first.When), _standard))
        {
            Run(scope, first, asking with { It = first.It }, _standard.Every ?? _standard.At!, _standard.MetBy!, clocks);
        }
    }

    /// <summary>One run, from its start until its scope ends.</summary>
    /// <param name="lastMet">Day 0 is the last answer, also before the start.</param>
    public void Run(Scope scope, Occurrence start, Asking asking, Cases<Schedule> schedules, Trigger metBy, List<Clock> clocks, string? step = null, bool lastMet = false)
    {
        var ceased = reading.CeasesAt(_standard, asking, start, scope);
        var answers = reading.Answers(metBy, asking, lastMet ? Moment.On(DateOnly.MinValue) : start.When);
        if (_standard.At is not null && step is null)
        {
            new FixedPoints(reading, promise).Run(scope, start, asking, schedules, answers, ceased, clocks);
            return;
        }

        var from = lastMet ? FirstFrom(answers, start.At) : 0;
        var last = from > 0 ? answers[from - 1] : null;
        Cycles(start, last?.When ?? start.When, last is not null || IsAnswer(start, metBy, asking), asking, schedules, answers, from, ceased, step, start.It == scope.Run?.Start ? scope.Apart : null, clocks);
    }

    private static int FirstFrom(List<Occurrence> answers, Point at) => answers.FindIndex(answer => answer.At >= at) is var first and >= 0 ? first : answers.Count;

    private bool IsAnswer(Occurrence start, Trigger metBy, Asking asking)
    {
        for (var i = 0; start.It is not null && i < metBy.AnyOf.Count; i++)
        {
            var together = metBy.AnyOf[i].AllOf;
            for (var j = 0; j < together.Count; j++)
            {
                if (together[j] is RecordHappens happens && reading.Fits(start.It, happens.Record, asking))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <param name="next">The first of the answers that counts.</param>
    private void Cycles(
        Occurrence start, Moment dayZero, bool dayZeroIsAnswer, Asking asking, Cases<Schedule> schedules, List<Occurrence> answers, int next, Moment? ceased, string? step, string? apart, List<Clock> clocks)
    {
        var from = start.At;
        string? runsFrom = null;
        var (version, maker) = (_standard, _maker);
        for (var cycle = 1; ; cycle++)
        {
            if (step is null && InForce(dayZero) is { Every: { } every, MetBy: { } metBy } now && !ReferenceEquals(now, version))
            {
                (version, maker, schedules) = (now, new ClockMaker(reading, now), every);
                answers = reading.Answers(metBy, asking, start.When);
                next = FirstFrom(answers, from);
            }

            if (_limits.Chosen(schedules, asking, from).For(cycle) is not { } limit)
            {
                return;
            }

            var hours = limit is Practice.After { Length.Unit: TimeUnit.Hour };
            while (next < answers.Count && dayZeroIsAnswer && SameAnswer(answers[next].When, dayZero, hours))
            {
                next++;
            }

            var answer = next < answers.Count ? answers[next] : null;
            if (answer is not null && ceased is { } end && !WholeDay.AtOrAfter(end, answer.When))
            {
                answer = null;
            }

            var paused = _standard.PausesWhile is null ? 0 : Paused(dayZero, _limits.Due(limit, dayZero, asking, from), asking);
            var line = Line(schedules, cycle, dayZero, asking, from, paused);
            Extending.Apply(reading, version, line, asking, dayZero, from);
            var clock = maker.Make(dayZero, start.It, line, answer, ceased, step, asking.Each, cycle, paused: paused, runsFrom: runsFrom, apart: apart);
            clocks.Add(clock);
            // The next runs from what closed this one; nothing begins on the day on which the scope ends.
            if (clock.Met is not null)
            {
                (dayZero, from, runsFrom) = (answer!.When, answer.At, answer.It?.Root ?? answer.When.ToString());
                next++;
            }
            else if (clock.NotApplicable is { } reason)
            {
                (dayZero, from, runsFrom) = (reason, Point.Of(reason, 0), reason.ToString());
            }
            else
            {
                return;
            }

            dayZeroIsAnswer = true;
            if (ceased is { } over && dayZero.Day >= over.Day)
            {
                return;
            }
        }
    }

    private Standard InForce(Moment dayZero) => promise.InForce(dayZero.Day);

    /// <summary>Two answers on one day close one interval, unless it is counted in hours.</summary>
    private static bool SameAnswer(Moment answer, Moment before, bool hours) => hours && answer.HasTime && before.HasTime
        ? answer.Instant <= before.Instant
        : answer.Day <= before.Day;

    private DueLine Line(Cases<Schedule> schedules, int cycle, Moment dayZero, Asking asking, Point from, int paused)
    {
        if (schedules.IsFixed && (schedules.List[0].Value.For(cycle) is not { } only || Limits.IsFixed(only)))
        {
            return new DueLine(from, DueAt(schedules, cycle, dayZero, asking, paused, from));
        }

        return Moving(schedules, cycle, dayZero, asking, from, paused);
    }

    private DueLine Moving(Cases<Schedule> schedules, int cycle, Moment dayZero, Asking asking, Point from, int paused)
    {
        var changes = new List<Point>();
        _limits.Changes(schedules, asking, new Stretch(from, reading.Now.Next), changes);
        foreach (var (schedule, _) in schedules.List)
        {
            if (schedule.For(cycle) is { } limit)
            {
                _limits.Changes(limit, asking, changes);
            }
        }

        return new DueLine(from, at => DueAt(schedules, cycle, dayZero, asking, paused, at), changes, reading.Now);
    }

    private Moment? DueAt(Cases<Schedule> schedules, int cycle, Moment dayZero, Asking asking, int paused, Point at)
    {
        if (_limits.Chosen(schedules, asking, at).For(cycle) is not { } limit || _limits.Due(limit, dayZero, asking, at) is not { } due)
        {
            return null;
        }

        return paused == 0 || due.HasTime ? due : Moment.On(Span.Days(due.Day, paused));
    }

    /// <summary>Days that are not counted: those of <c>pauses while</c> between day 0 and the due day, which they move.</summary>
    private int Paused(Moment dayZero, Moment? due, Asking asking)
    {
        if (due is not { } limit)
        {
            return 0;
        }

        var pauses = reading.TruthOf(_standard.PausesWhile, asking).Stretches;
        var paused = 0;
        while (true)
        {
            var last = Span.Days(limit.Day, paused).DayNumber;
            var days = 0;
            foreach (var pause in pauses)
            {
                days += Math.Max(0, Math.Min(Math.Min(pause.To.Day, reading.AsAt.Day.DayNumber + 1), last + 1) - Math.Max(pause.From.Day, dayZero.Day.DayNumber + 1));
            }

            if (days <= paused)
            {
                return paused;
            }

            paused = days;
        }
    }
}
