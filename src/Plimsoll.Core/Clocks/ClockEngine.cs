using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// The heart: a timeline and the standards give the clocks. Pure: the same records, in whatever order they came, give the same clocks.
/// </summary>
public sealed class ClockEngine
{
    private readonly Plan _plan;

    private readonly PromiseCalendar _calendar;

    public ClockEngine(Catalogue catalogue, PromiseCalendar calendar) => (_plan, _calendar) = (Plan.Of(catalogue), calendar);

    public Catalogue Catalogue => _plan.Catalogue;

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

    /// <summary>What a standard that counts has counted by a moment, and the figure that it must not go above; null where it does not hold then.</summary>
    public (decimal Count, decimal Limit)? Counted(Timeline timeline, Standard standard, Moment asAt) =>
        standard is { Counts.Unit: null, Above: not null } ? new Counts(new Reading(_plan, _calendar, timeline, asAt), standard).At(Point.EndOf(asAt)) : null;

    /// <summary>The spells that are open on a timeline, and since when.</summary>
    public IReadOnlyList<(Spell Spell, DateOnly Since)> OpenSpells(Timeline timeline, Moment asAt)
    {
        var reading = new Reading(_plan, _calendar, timeline, asAt);
        return [.. Catalogue.Spells.Values.Where(spell => spell.Subject == timeline.Subject.Kind && spell.Means is null)
            .SelectMany(spell => reading.SpellsOf(spell.Id).Where(lived => lived.Until is null).Select(lived => (spell, lived.Since.Day)))
            .OrderBy(open => open.Day)];
    }

    /// <summary>The day on which a spell last ended; null where there was none, or one is open.</summary>
    public DateOnly? LastEnd(Timeline timeline, string spell, Moment asAt)
    {
        var lived = Lived(timeline, spell, asAt);
        return lived.Count == 0 || lived.Any(one => one.Until is null) ? null : lived.Max(one => one.Until);
    }

    /// <summary>Every time that a spell was lived, in order: since when, and until when; null while it is open.</summary>
    public IReadOnlyList<(DateOnly Since, DateOnly? Until)> Lived(Timeline timeline, string spell, Moment asAt) =>
        [.. new Reading(_plan, _calendar, timeline, asAt).SpellsOf(spell).Select(one => (one.Since.Day, one.Until?.Day))];

    /// <summary>The days on which a status of the subject moved: a spell of <c>oversight.status-spells</c> started or ended.</summary>
    public IReadOnlyList<DateOnly> StatusMoved(Timeline timeline, Moment asAt)
    {
        var reading = new Reading(_plan, _calendar, timeline, asAt);
        var spells = Catalogue.Codes.TryGetValue("oversight.status-spells", out var set) ? set.Codes : [];
        return [.. spells.Where(id => Catalogue.Spells.TryGetValue(id, out var spell) && spell.Subject == timeline.Subject.Kind).SelectMany(reading.SpellsOf)
            .SelectMany(lived => lived.Until is { } until ? new[] { lived.Since.Day, until.Day } : [lived.Since.Day]).Distinct().Order()];
    }

    private List<Clock> Standing(Timeline timeline, Moment asAt, IReadOnlyList<Breach> reached)
    {
        var reading = new Reading(_plan, _calendar, timeline, asAt);
        foreach (var breach in reached)
        {
            reading.AddBreach(breach.Clock, breach.Worker);
        }

        var types = _plan.Startable.TypesOf(timeline);
        var clocks = new List<Clock>();
        var made = new List<Clock>();
        Allocations? allocations = null;
        foreach (var promise in _plan.For(timeline.Subject.Kind))
        {
            if (!Startable.MayStart(promise.Needs, types))
            {
                continue;
            }

            made.Clear();
            Clocks(reading, promise, made);
            foreach (var clock in made)
            {
                // A clock keeps the version in force at its day 0.
                if (!ReferenceEquals(promise.InForce(clock.Started.Day), clock.Standard))
                {
                    continue;
                }

                clocks.Add(clock);
                if (clock.Breached is not null)
                {
                    allocations ??= Allocations.Of(timeline);
                    reading.AddBreach(clock, clock.Due is { } due ? allocations.On(due.Day)?.Worker : null);
                }
            }
        }

        return clocks;
    }

    /// <summary>The clocks of one standard on a timeline of whatever subject; for worked examples.</summary>
    internal static List<Clock> Clocks(Reading reading, Standard standard)
    {
        var clocks = new List<Clock>();
        Clocks(reading, reading.Plan[standard], clocks);
        return clocks;
    }

    private static void Clocks(Reading reading, Promise promise, List<Clock> clocks)
    {
        switch (promise.Standard.Kind)
        {
            case StandardKind.Deadline or StandardKind.Countdown or StandardKind.Dated:
                new Deadlines(reading, promise).Clocks(clocks);
                break;
            case StandardKind.Interval:
                new Intervals(reading, promise).Clocks(clocks);
                break;
            case StandardKind.Calendar:
                new FixedPoints(reading, promise).Periods(clocks);
                break;
            case StandardKind.Threshold when promise.Standard.FiresAt is not null:
                new FixedPoints(reading, promise).Thresholds(clocks);
                break;
            case StandardKind.Threshold:
                clocks.AddRange(new Counts(reading, promise.Standard).Clocks());
                break;
            case StandardKind.Gate:
                new Gates(reading, promise.Standard).Clocks(clocks);
                break;
        }
    }
}
