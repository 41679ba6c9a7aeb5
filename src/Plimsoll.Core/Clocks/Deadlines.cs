using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Deadlines, countdowns and dated promises: something starts, something must answer it in time.
/// How many clocks there are follows from the form: see section 6 of the practice language.
/// </summary>
internal sealed class Deadlines(Reading reading, Promise promise)
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
                foreach (var part in promise.Parts)
                {
                    Started(scope, part, code, clocks);
                }
            }
        }
    }

    private void Started(Scope scope, Part part, string? code, List<Clock> clocks)
    {
        List<Occurrence>? begun = null;
        Moment? openTo = null;
        foreach (var (start, by) in Starts(scope, part, code))
        {
            var asking = new Asking(start.It, code, scope.Run);
            if (begun is not null && (part.Apart && !(part.Loose && NamesNoOther(start, begun)) ? Moves(start, begun) : openTo is not { } to || !IsAfterClose(start, to)))
            {
                continue;
            }

            if (by.When is { } when && !reading.Holds(when, asking, start))
            {
                continue;
            }

            (begun ??= []).Add(start);
            // What an earlier version started is told by that version; here it only stands open for a later start.
            var made = by == this ? clocks : [];
            var first = made.Count;
            by.Steps(scope, start, asking, by == this ? part.Steps : by.AllSteps, made);
            openTo = ClosedFrom(made, first);
        }
    }

    private Test? When => _standard.When;

    private Step[] AllSteps => [.. promise.Parts.SelectMany(part => part.Steps)];

    /// <summary>
    /// The starts, each with the version in force at its day 0: a clock that an earlier version started is open for a later one too.
    /// </summary>
    private IEnumerable<(Occurrence Start, Deadlines By)> Starts(Scope scope, Part part, string? code)
    {
        var asking = new Asking(Each: code, Run: scope.Run);
        if (part.From != _standard.From || promise.Versions.Count == 1)
        {
            return reading.Occurrences(part.From, asking).Where(scope.Takes).Select(start => (start, this));
        }

        return promise.Versions.Where(version => version.From is not null)
            .Select(version => ReferenceEquals(version, _standard) ? this : new Deadlines(reading, reading.Plan[version]))
            .SelectMany(by => by.OwnStarts(scope, asking).Select(start => (start, by)))
            .OrderBy(pair => pair.start.At);
    }

    /// <summary>The starts of this version: those whose day 0 lies in its time.</summary>
    private IEnumerable<Occurrence> OwnStarts(Scope scope, Asking asking) => reading.Occurrences(_standard.From!, asking).Where(scope.Takes)
        .Where(start => ReferenceEquals(promise.InForce((DayZero(start, asking with { It = start.It }) ?? start.When).Day), _standard));

    /// <summary>When the last of the clocks from a place on was closed; null while one is open.</summary>
    private static Moment? ClosedFrom(List<Clock> clocks, int first)
    {
        Moment? last = null;
        for (var i = first; i < clocks.Count; i++)
        {
            if (Closed(clocks[i]) is not { } closed)
            {
                return null;
            }

            last = last is { } before && before >= closed ? before : closed;
        }

        return last;
    }

    private static Moment? Closed(Clock clock) => clock.Met ?? clock.NotApplicable ?? clock.Ceased;

    /// <summary>In a countdown or a dated promise a later record about the first moves its date and starts nothing.</summary>
    private bool Moves(Occurrence start, List<Occurrence> begun) => _standard.Kind != StandardKind.Deadline && start.It is not null
        && begun.Exists(one => one.It is not null && one.It.Type == start.It.Type && reading.IsAbout(start.It, one.It));

    /// <summary>
    /// Where an answer may name no start, a start that names nothing, or names an earlier one, cannot be told from that:
    /// it changes nothing while a clock is open.
    /// </summary>
    private static bool NamesNoOther(Occurrence start, List<Occurrence> begun) => start.It?.About is not { } about || begun.Exists(one => one.It?.Root == about);

    /// <summary>A second start changes nothing while the clock is open; after it a new clock may start.</summary>
    private static bool IsAfterClose(Occurrence start, Moment closed) => WholeDay.AtOrAfter(start.When, closed) && start.When.Day > closed.Day
        || (start.When.HasTime && closed.HasTime && start.When.Instant > closed.Instant);

    private void Steps(Scope scope, Occurrence start, Asking asking, Step[] steps, List<Clock> clocks)
    {
        var ceased = reading.CeasesAt(_standard, asking, start, scope);
        Moment? before = null;
        foreach (var step in steps)
        {
            if (step.Every is { } every)
            {
                new Intervals(reading, promise).Run(scope, start, asking, every, step.MetBy, clocks, step.Name);
                continue;
            }

            var dayZero = DayZero(start, asking);
            if (dayZero is null || (step.Within is { IsFixed: true, List: [(AfterStepBefore, _)] } && before is null))
            {
                continue;
            }

            var line = Line(step, dayZero.Value, asking, start, before);
            var answer = reading.Answers(step.MetBy, asking, start.When) is [var first, ..] ? first : null;
            Extending.Apply(reading, _standard, line, asking, dayZero.Value, start.At);

            var clock = _maker.Make(dayZero.Value, start.It, line, answer, ceased, step.Name.Length > 0 ? step.Name : null, asking.Each);
            before = clock.Met;
            clocks.Add(clock);
        }
    }

    private DueLine Line(Step step, Moment dayZero, Asking asking, Occurrence start, Moment? before)
    {
        if (step is { AtLeast: null, By: null, Within: { IsFixed: true, List: [var (only, _)] } } && _standard.NoLaterThan is null && Limits.IsFixed(only))
        {
            return new DueLine(start.At, _limits.Due(only, dayZero, asking, start.At, before));
        }

        return Moving(step, dayZero, asking, start, before);
    }

    private DueLine Moving(Step step, Moment dayZero, Asking asking, Occurrence start, Moment? before) =>
        new(start.At, at => DueAt(step, dayZero, asking, start, before, at), Changes(step, asking, start), reading.Now);

    private List<Point> Changes(Step step, Asking asking, Occurrence start)
    {
        var changes = new List<Point>();
        if (step.Within is { } within)
        {
            _limits.Changes(within, asking, new Stretch(start.At, reading.Now.Next), changes);
            foreach (var (limit, _) in within.List)
            {
                _limits.Changes(limit, asking, changes);
            }
        }
        else if ((step.AtLeast?.Date ?? (step.By as OnDate)?.Date) is { } moves)
        {
            _limits.Changes(moves, asking, changes);
        }

        if (_standard.NoLaterThan?.Date is { } date)
        {
            _limits.Changes(date, asking, changes);
        }

        return changes;
    }

    private Moment? DueAt(Step step, Moment dayZero, Asking asking, Occurrence start, Moment? before, Point at)
    {
        var due = step.AtLeast is { } countdown ? _limits.ValueOf(countdown.Date, asking, at) is { } anchor ? reading.Calendar.Before(anchor, countdown.Length) : null
            : step.By is { } by ? _limits.Due(by, dayZero, asking, at)
            : _limits.Due(_limits.Chosen(step.Within!, asking, at), dayZero, asking, at, before);
        return NoLater(asking, start, at) is { } last ? due is { } first ? Limits.Earlier(first, last) : last : due;
    }

    private Moment? NoLater(Asking asking, Occurrence start, Point at) => _standard.NoLaterThan switch
    {
        null => null,
        { Date: { } date } => _limits.ValueOf(date, asking, at),
        { From: { } from, Length: { } length } => Last(from, asking, start.At) is { } since ? reading.Calendar.After(since.When, length) : null,
        _ => null,
    };

    private Occurrence? Last(Trigger from, Asking asking, Point at) => reading.Occurrences(from, asking).FindLast(one => one.At <= at);

    /// <summary>
    /// Day 0: the start, or what <c>counted from</c> names. A record that the start does not name is the latest of its type;
    /// where there is none, the start. Null where a date is not known or no spell is open.
    /// </summary>
    private Moment? DayZero(Occurrence start, Asking asking)
    {
        if (_standard.CountedFrom is not { } counted)
        {
            return start.When;
        }

        var from = _limits.Chosen(counted, asking with { Once = true }, start.At);
        return from == "it" ? start.When : DayZero(start, from);
    }

    private Moment? DayZero(Occurrence start, string from)
    {

        if (start.It?.Record[from] is not null)
        {
            return Reading.DateIn(start.It, from);
        }

        if (reading.Catalogue.RecordTypes.ContainsKey(from) && !reading.Catalogue.Spells.ContainsKey(from))
        {
            var about = start.It is null ? null : reading.AboutOf(start.It, from);
            return (about ?? reading.Timeline.OfType(from).FindLast(entry => entry.At <= start.At))?.When ?? start.When;
        }

        return reading.Catalogue.Spells.ContainsKey(from)
            ? reading.SpellsOf(from).FindLast(lived => lived.Stretch.Contains(start.At))?.Since
            : null;
    }
}
