using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// The heart: a timeline and the standards give the clocks. Pure: the same records, in whatever order they came, give the same clocks.
/// </summary>
public sealed class ClockEngine
{
    private readonly Catalogue _catalogue;

    private readonly PromiseCalendar _calendar;

    private readonly ILookup<SubjectKind, Standard> _ordered;

    private readonly Startable _startable;

    public ClockEngine(Catalogue catalogue, PromiseCalendar calendar)
    {
        _catalogue = catalogue;
        _calendar = calendar;
        _startable = new Startable(catalogue);
        _ordered = BreachOrder.Of(catalogue.Standards.Where(Runs)).SelectMany(standard => catalogue.Versions[standard.Id]).ToLookup(standard => standard.Subject);
    }

    public Catalogue Catalogue => _catalogue;

    public PromiseCalendar Calendar => _calendar;

    /// <summary>False for what is switched off.</summary>
    public static bool Runs(Standard standard) => standard.Status != StandardStatus.Prospective;

    /// <summary>All clocks of a subject as at a day (its end) or an instant.</summary>
    /// <param name="timeline">The subject's timeline, built as at the same moment.</param>
    /// <param name="only">One standard; those whose breaches it waits for are run as well.</param>
    /// <param name="reached">Breaches of other subjects' clocks that the timeline holds: see <see cref="Reach.Breaches"/>.</param>
    public IReadOnlyList<Clock> Clocks(Timeline timeline, Moment asAt, string? only = null, IReadOnlyList<Breach>? reached = null)
    {
        var clocks = Standing(timeline, asAt, reached ?? []);
        if (timeline.Before is { } before)
        {
            // A start that was corrected away takes its clock with it; the clock is kept, marked superseded.
            var standing = clocks.Select(clock => clock.Id).ToHashSet();
            clocks.AddRange(Standing(before, asAt, reached ?? []).Where(clock => timeline.IsTakenBack(clock.StartedBy) && !standing.Contains(clock.Id)).Select(clock => clock with { State = ClockState.Superseded }));
        }

        return only is null ? clocks : [.. clocks.Where(clock => clock.Standard.Id == only)];
    }

    /// <summary>The spells that are open on a timeline, and since when.</summary>
    public IReadOnlyList<(Spell Spell, DateOnly Since)> OpenSpells(Timeline timeline, Moment asAt)
    {
        var reading = new Reading(_catalogue, _calendar, timeline, asAt);
        return [.. _catalogue.Spells.Values.Where(spell => spell.Subject == timeline.Subject.Kind && spell.Means is null)
            .SelectMany(spell => reading.SpellsOf(spell.Id).Where(lived => lived.Until is null).Select(lived => (spell, lived.Since.Day)))
            .OrderBy(open => open.Day)];
    }

    /// <summary>The day on which a spell last ended; null where there was none, or one is open.</summary>
    public DateOnly? LastEnd(Timeline timeline, string spell, Moment asAt)
    {
        var lived = new Reading(_catalogue, _calendar, timeline, asAt).SpellsOf(spell);
        return lived.Count == 0 || lived.Any(one => one.Until is null) ? null : lived.Max(one => one.Until!.Value.Day);
    }

    /// <summary>The days on which a status of the subject moved: a spell of <c>oversight.status-spells</c> started or ended.</summary>
    public IReadOnlyList<DateOnly> StatusMoved(Timeline timeline, Moment asAt)
    {
        var reading = new Reading(_catalogue, _calendar, timeline, asAt);
        var spells = _catalogue.Codes.TryGetValue("oversight.status-spells", out var set) ? set.Codes : [];
        return [.. spells.Where(id => _catalogue.Spells.TryGetValue(id, out var spell) && spell.Subject == timeline.Subject.Kind).SelectMany(reading.SpellsOf)
            .SelectMany(lived => lived.Until is { } until ? new[] { lived.Since.Day, until.Day } : [lived.Since.Day]).Distinct().Order()];
    }

    private List<Clock> Standing(Timeline timeline, Moment asAt, IReadOnlyList<Breach> reached)
    {
        var reading = new Reading(_catalogue, _calendar, timeline, asAt);
        foreach (var breach in reached)
        {
            reading.AddBreach(BreachEntry(breach.Clock, breach.Worker));
        }

        var allocations = Allocations.Of(timeline);
        var clocks = new List<Clock>();
        foreach (var standard in _ordered[timeline.Subject.Kind].Where(standard => _startable.MayStart(standard, timeline)))
        {
            var made = Clocks(reading, standard).Where(IsInForce).ToList();
            clocks.AddRange(made);
            foreach (var clock in made.Where(clock => clock.Breached is not null))
            {
                reading.AddBreach(BreachEntry(clock, clock.Due is { } due ? allocations.On(due.Day)?.Worker : null));
            }
        }

        return clocks;
    }

    /// <summary>A clock keeps the version in force at its day 0.</summary>
    private bool IsInForce(Clock clock) => ReferenceEquals(_catalogue.InForce(clock.Standard.Id, clock.Started.Day), clock.Standard);

    /// <summary>The clocks of one standard on a timeline of whatever subject; for worked examples.</summary>
    internal static IEnumerable<Clock> Clocks(Reading reading, Standard standard) => standard.Kind switch
    {
        StandardKind.Deadline or StandardKind.Countdown or StandardKind.Dated => new Deadlines(reading, standard).Clocks(),
        StandardKind.Interval => new Intervals(reading, standard).Clocks(),
        StandardKind.Calendar => new FixedPoints(reading, standard).Periods(),
        StandardKind.Threshold when standard.FiresAt is not null => new FixedPoints(reading, standard).Thresholds(),
        StandardKind.Threshold => new Counts(reading, standard).Clocks(),
        StandardKind.Gate => new Gates(reading, standard).Clocks(),
        _ => [],
    };

    /// <summary>A breach as something that happened: on the day after the due day, before all else of that day.</summary>
    /// <param name="worker">Who held the child when it was due: whose work is answered.</param>
    private static Entry BreachEntry(Clock clock, string? worker)
    {
        var fields = new Dictionary<string, FieldValue>
        {
            ["standard"] = FieldValue.Of(clock.Standard.Id),
            ["ladder"] = FieldValue.Of(clock.Standard.Ladder),
        };
        if (worker is not null)
        {
            fields["worker"] = FieldValue.Of(worker);
        }

        var record = new CaseRecord
        {
            Id = clock.Id,
            Subject = clock.Subject,
            Type = Reading.BreachType,
            Happened = clock.Breached!.Value,
            About = clock.StartedBy,
            Fields = fields,
        };
        return new Entry(record, record.Id, clock.Breached.Value.HasTime ? Point.At(clock.Breached.Value) : Point.StartOf(clock.Breached.Value.Day), record.About);
    }
}
