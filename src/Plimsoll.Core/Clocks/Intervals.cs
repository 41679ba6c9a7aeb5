using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Promises that come again after each answer. Each interval is a clock of its own and is kept;
/// the next runs from the answer, early or late. A thing not done for long is one breach, not many.
/// </summary>
internal sealed class Intervals(Reading reading, Standard standard)
{
    private readonly Limits _limits = new(reading);

    private readonly ClockMaker _maker = new(reading, standard);

    public IEnumerable<Clock> Clocks()
    {
        var codes = standard.OneForEach is { } set ? set.Codes.Select(code => (string?)code).ToList() : [null];
        return reading.Scopes(standard.While).SelectMany(scope => codes.SelectMany(code => Runs(scope, code)));
    }

    /// <summary>The runs of one scope: from its beginning, or from each start that comes while none is running.</summary>
    private IEnumerable<Clock> Runs(Scope scope, string? code)
    {
        var lastMet = standard.From?.Events.Any(happens => happens is LastMet) ?? false;
        if (scope.Run is null && standard.While is null && lastMet)
        {
            return Always(scope, code);
        }

        IEnumerable<Occurrence> starts = standard.From is null || lastMet
            ? [scope.Start]
            : reading.Occurrences(standard.From, new Asking(scope.Run?.Start, code, scope.Run)).Where(scope.Takes);
        var clocks = new List<Clock>();
        Moment? runsTo = null;
        var running = false;
        foreach (var start in starts)
        {
            if (running && (runsTo is not { } end || !WholeDay.AtOrAfter(start.When, end)))
            {
                continue;
            }

            // A run is begun by the version in force, and goes over to the next one at an answer.
            if (!ReferenceEquals(InForce(start.When), standard))
            {
                continue;
            }

            var asking = new Asking(start.It, code, scope.Run);
            if (standard.When is not null && !reading.Holds(standard.When, asking, start))
            {
                continue;
            }

            running = true;
            clocks.AddRange(Run(scope, start, asking, standard.Every ?? standard.At!, standard.MetBy!, null, lastMet));
            runsTo = reading.CeasesAt(standard, asking, start, scope);
        }

        return clocks;
    }

    /// <summary>Without a scope, a service's promise runs from the first time it was kept.</summary>
    private IEnumerable<Clock> Always(Scope scope, string? code)
    {
        var asking = new Asking(Each: code);
        return reading.Answers(standard.MetBy, asking, Moment.On(DateOnly.MinValue)) is [var first, ..] && ReferenceEquals(InForce(first.When), standard)
            ? Run(scope, first, asking with { It = first.It }, standard.Every ?? standard.At!, standard.MetBy!)
            : [];
    }

    /// <summary>One run, from its start until its scope ends.</summary>
    /// <param name="lastMet">Day 0 is the last answer, also before the start.</param>
    public IEnumerable<Clock> Run(Scope scope, Occurrence start, Asking asking, Cases<Schedule> schedules, Trigger metBy, string? step = null, bool lastMet = false)
    {
        var ceased = reading.CeasesAt(standard, asking, start, scope);
        var answers = reading.Answers(metBy, asking, lastMet ? Moment.On(DateOnly.MinValue) : start.When);
        if (standard.At is not null && step is null)
        {
            return new FixedPoints(reading, standard).Run(scope, start, asking, schedules, answers, ceased);
        }

        var last = lastMet ? answers.LastOrDefault(answer => answer.At < start.At) : null;
        var isAnswer = last is not null || metBy.Events.OfType<RecordHappens>().Any(happens => start.It is not null && reading.Fits(start.It, happens.Record, asking));
        return Cycles(start, last?.When ?? start.When, isAnswer, asking, schedules, [.. answers.Where(answer => last is null || answer.At >= start.At)], ceased, step);
    }

    private IEnumerable<Clock> Cycles(
        Occurrence start, Moment dayZero, bool dayZeroIsAnswer, Asking asking, Cases<Schedule> schedules, List<Occurrence> answers, Moment? ceased, string? step)
    {
        var from = start.At;
        string? runsFrom = null;
        var next = 0;
        var (version, maker) = (standard, _maker);
        for (var cycle = 1; ; cycle++)
        {
            if (step is null && InForce(dayZero) is { Every: { } every, MetBy: { } metBy } now && !ReferenceEquals(now, version))
            {
                (version, maker, schedules) = (now, new ClockMaker(reading, now), every);
                answers = [.. reading.Answers(metBy, asking, start.When).Where(answer => answer.At >= from)];
                next = 0;
            }

            if (_limits.Chosen(schedules, asking, from).For(cycle) is not { } limit)
            {
                yield break;
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

            var paused = Paused(dayZero, _limits.Due(limit, dayZero, asking, from), asking);
            var line = Line(schedules, cycle, dayZero, asking, from, paused);
            Extending.Apply(reading, version, line, asking, dayZero, from);
            var clock = maker.Make(dayZero, start.It, line, answer, ceased, step, asking.Each, cycle, paused: paused, runsFrom: runsFrom);
            yield return clock;
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
                yield break;
            }

            dayZeroIsAnswer = true;
            if (ceased is { } over && dayZero.Day >= over.Day)
            {
                yield break;
            }
        }
    }

    private Standard InForce(Moment dayZero) => reading.Catalogue.InForce(standard.Id, dayZero.Day);

    /// <summary>Two answers on one day close one interval, unless it is counted in hours.</summary>
    private static bool SameAnswer(Moment answer, Moment before, bool hours) => hours && answer.HasTime && before.HasTime
        ? answer.Instant <= before.Instant
        : answer.Day <= before.Day;

    private DueLine Line(Cases<Schedule> schedules, int cycle, Moment dayZero, Asking asking, Point from, int paused)
    {
        Moment? DueAt(Point at)
        {
            if (_limits.Chosen(schedules, asking, at).For(cycle) is not { } limit || _limits.Due(limit, dayZero, asking, at) is not { } due)
            {
                return null;
            }

            return paused == 0 || due.HasTime ? due : Moment.On(Span.Days(due.Day, paused));
        }

        var changes = _limits.Changes(schedules, asking, new Stretch(from, reading.Now.Next))
            .Concat(schedules.List.SelectMany(one => one.Value.For(cycle) is { } limit ? _limits.Changes(limit, asking) : []));
        return new DueLine(from, DueAt, changes, reading.Now);
    }

    /// <summary>Days that are not counted: those of <c>pauses while</c> between day 0 and the due day, which they move.</summary>
    private int Paused(Moment dayZero, Moment? due, Asking asking)
    {
        if (standard.PausesWhile is null || due is not { } limit)
        {
            return 0;
        }

        var pauses = reading.TruthOf(standard.PausesWhile, asking).Stretches;
        var paused = 0;
        while (true)
        {
            var last = Span.Days(limit.Day, paused).DayNumber;
            var days = pauses.Sum(pause => Math.Max(0, Math.Min(Math.Min(pause.To.Day, reading.AsAt.Day.DayNumber + 1), last + 1) - Math.Max(pause.From.Day, dayZero.Day.DayNumber + 1)));
            if (days <= paused)
            {
                return paused;
            }

            paused = days;
        }
    }
}
