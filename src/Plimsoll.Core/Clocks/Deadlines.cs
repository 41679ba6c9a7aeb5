using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Deadlines, countdowns and dated promises: something starts, something must answer it in time.
/// How many clocks there are follows from the form: see section 6 of the practice language.
/// </summary>
internal sealed class Deadlines(Reading reading, Standard standard)
{
    private readonly Limits _limits = new(reading);

    private readonly ClockMaker _maker = new(reading, standard);

    /// <summary>The parts of the clock: its steps, or the whole as one.</summary>
    private readonly IReadOnlyList<Step> _steps = standard.Steps.Count > 0
        ? standard.Steps
        : [new Step("", null, standard.Within, null, standard.By, standard.AtLeast, standard.MetBy!)];

    public IEnumerable<Clock> Clocks()
    {
        var codes = standard.OneForEach is { } set ? set.Codes.Select(code => (string?)code).ToList() : [null];
        foreach (var scope in reading.Scopes(standard.While))
        {
            foreach (var code in codes)
            {
                var groups = _steps.GroupBy(step => step.From ?? standard.From);
                foreach (var group in groups)
                {
                    foreach (var clock in Started(scope, group.Key!, [.. group], code))
                    {
                        yield return clock;
                    }
                }
            }
        }
    }

    private IEnumerable<Clock> Started(Scope scope, Trigger from, IReadOnlyList<Step> steps, string? code)
    {
        var apart = standard.Kind != StandardKind.Deadline || steps.Any(step => step.MetBy.BelongsToOneStart);
        var loose = steps.Any(step => step.MetBy.MayNameNoStart);
        var begun = new List<Occurrence>();
        Moment? openTo = null;
        foreach (var (start, by) in Starts(scope, from, code))
        {
            var asking = new Asking(start.It, code, scope.Run);
            if (begun.Count > 0 && (apart && !(loose && NamesNoOther(start, begun)) ? Moves(start, begun) : openTo is not { } to || !IsAfterClose(start, to)))
            {
                continue;
            }

            if (by.When is { } when && !reading.Holds(when, asking, start))
            {
                continue;
            }

            begun.Add(start);
            var clocks = by == this ? Parts(scope, start, asking, steps) : by.Parts(scope, start, asking, by._steps);
            openTo = clocks.Exists(clock => Closed(clock) is null) ? null : clocks.Max(Closed);
            foreach (var clock in by == this ? clocks : [])
            {
                yield return clock;
            }
        }
    }

    private Test? When => standard.When;

    /// <summary>
    /// The starts, each with the version in force at its day 0: a clock that an earlier version started is open for a later one too.
    /// </summary>
    private IEnumerable<(Occurrence Start, Deadlines By)> Starts(Scope scope, Trigger from, string? code)
    {
        var asking = new Asking(Each: code, Run: scope.Run);
        if (from != standard.From || !reading.Catalogue.Versions.TryGetValue(standard.Id, out var versions) || versions.Count == 1)
        {
            return reading.Occurrences(from, asking).Where(scope.Takes).Select(start => (start, this));
        }

        return versions.Where(version => version.From is not null)
            .Select(version => ReferenceEquals(version, standard) ? this : new Deadlines(reading, version))
            .SelectMany(by => by.OwnStarts(scope, asking).Select(start => (start, by)))
            .OrderBy(pair => pair.start.At);
    }

    /// <summary>The starts of this version: those whose day 0 lies in its time.</summary>
    private IEnumerable<Occurrence> OwnStarts(Scope scope, Asking asking) => reading.Occurrences(standard.From!, asking).Where(scope.Takes)
        .Where(start => ReferenceEquals(reading.Catalogue.InForce(standard.Id, (DayZero(start, asking with { It = start.It }) ?? start.When).Day), standard));

    private static Moment? Closed(Clock clock) => clock.Met ?? clock.NotApplicable ?? clock.Ceased;

    /// <summary>In a countdown or a dated promise a later record about the first moves its date and starts nothing.</summary>
    private bool Moves(Occurrence start, List<Occurrence> begun) => standard.Kind != StandardKind.Deadline && start.It is not null
        && begun.Exists(one => one.It is not null && one.It.Type == start.It.Type && reading.IsAbout(start.It, one.It));

    /// <summary>
    /// Where an answer may name no start, a start that names nothing, or names an earlier one, cannot be told from that:
    /// it changes nothing while a clock is open.
    /// </summary>
    private static bool NamesNoOther(Occurrence start, List<Occurrence> begun) => start.It?.About is not { } about || begun.Exists(one => one.It?.Root == about);

    /// <summary>A second start changes nothing while the clock is open; after it a new clock may start.</summary>
    private static bool IsAfterClose(Occurrence start, Moment closed) => WholeDay.AtOrAfter(start.When, closed) && start.When.Day > closed.Day
        || (start.When.HasTime && closed.HasTime && start.When.Instant > closed.Instant);

    private List<Clock> Parts(Scope scope, Occurrence start, Asking asking, IReadOnlyList<Step> steps)
    {
        var clocks = new List<Clock>();
        var ceased = reading.CeasesAt(standard, asking, start, scope);
        Moment? before = null;
        foreach (var step in steps)
        {
            if (step.Every is { } every)
            {
                clocks.AddRange(new Intervals(reading, standard).Run(scope, start, asking, every, step.MetBy, step.Name));
                continue;
            }

            var dayZero = DayZero(start, asking);
            if (dayZero is null || (step.Within is { IsFixed: true, List: [(AfterStepBefore, _)] } && before is null))
            {
                continue;
            }

            var line = Line(step, dayZero.Value, asking, start, before);
            var answer = reading.Answers(step.MetBy, asking, start.When) is [var first, ..] ? first : null;
            Extending.Apply(reading, standard, line, asking, dayZero.Value, start.At);

            var clock = _maker.Make(dayZero.Value, start.It, line, answer, ceased, step.Name.Length > 0 ? step.Name : null, asking.Each);
            before = clock.Met;
            clocks.Add(clock);
        }

        return clocks;
    }

    private DueLine Line(Step step, Moment dayZero, Asking asking, Occurrence start, Moment? before)
    {
        var stretch = new Stretch(start.At, reading.Now.Next);
        Moment? DueAt(Point at)
        {
            var due = step.AtLeast is { } countdown ? _limits.ValueOf(countdown.Date, asking, at) is { } anchor ? reading.Calendar.Before(anchor, countdown.Length) : null
                : step.By is { } by ? _limits.Due(by, dayZero, asking, at)
                : _limits.Due(_limits.Chosen(step.Within!, asking, at), dayZero, asking, at, before);
            return NoLater(asking, start, at) is { } last ? due is { } first ? Limits.Earlier(first, last) : last : due;
        }

        var changes = step.Within is { } within
            ? _limits.Changes(within, asking, stretch).Concat(within.List.SelectMany(one => _limits.Changes(one.Value, asking)))
            : _limits.Changes(new OnDate(step.AtLeast?.Date ?? (step.By as OnDate)?.Date ?? new DateField(null, "")), asking);
        if (standard.NoLaterThan?.Date is { } date)
        {
            changes = changes.Concat(_limits.Changes(new OnDate(date), asking));
        }

        return new DueLine(start.At, DueAt, changes, reading.Now);
    }

    private Moment? NoLater(Asking asking, Occurrence start, Point at) => standard.NoLaterThan switch
    {
        null => null,
        { Date: { } date } => _limits.ValueOf(date, asking, at),
        { From: { } from, Length: { } length } => reading.Occurrences(from, asking).LastOrDefault(one => one.At <= start.At) is { } since ? reading.Calendar.After(since.When, length) : null,
        _ => null,
    };

    /// <summary>
    /// Day 0: the start, or what <c>counted from</c> names. A record that the start does not name is the latest of its type;
    /// where there is none, the start. Null where a date is not known or no spell is open.
    /// </summary>
    private Moment? DayZero(Occurrence start, Asking asking)
    {
        if (standard.CountedFrom is not { } counted)
        {
            return start.When;
        }

        var from = _limits.Chosen(counted, asking with { Once = true }, start.At);
        if (from == "it")
        {
            return start.When;
        }

        if (start.It?.Record[from] is not null)
        {
            return Reading.DateIn(start.It, from);
        }

        if (reading.Catalogue.RecordTypes.ContainsKey(from) && !reading.Catalogue.Spells.ContainsKey(from))
        {
            var about = start.It is null ? null : reading.AboutOf(start.It, from);
            return (about ?? reading.Timeline.OfType(from).LastOrDefault(entry => entry.At <= start.At))?.When ?? start.When;
        }

        return reading.Catalogue.Spells.ContainsKey(from)
            ? reading.SpellsOf(from).LastOrDefault(lived => lived.Stretch.Contains(start.At))?.Since
            : null;
    }
}
