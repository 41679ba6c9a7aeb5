using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>Which clocks are asked for.</summary>
/// <param name="AsAt">The day (its end) or instant at which they stand.</param>
/// <param name="KnownAt">What had been appended by then; null for all.</param>
/// <param name="All">Also those that have ended and those that are not observed.</param>
/// <param name="Ended">Ladders also of breaches that have ended, as they stood on their last day: for counting who answered.</param>
public sealed record ClockQuery(Moment AsAt, DateTimeOffset? KnownAt = null, bool All = false, string? Standard = null, Subject? Subject = null, bool Ended = false);

/// <summary>The clocks of an authority, worked out when asked for.</summary>
/// <param name="earlier">The engine of the practice that counted at an earlier instant; where there is none, the present one.</param>
/// <param name="time">Tells which day is today; without it every day is as it ends.</param>
public sealed partial class ClockList(Overview overview, ClockEngine engine, Func<DateTimeOffset, ClockEngine>? earlier = null, TimeProvider? time = null)
{
    private readonly Answering _answering = new(engine.Catalogue, engine.Calendar);

    /// <summary>What a practice of earlier times asked of people.</summary>
    private readonly ConditionalWeakTable<ClockEngine, Answering> _earlier = [];

    /// <summary>Sorted by subject, standard and start.</summary>
    /// <param name="of">Of whom; null for all.</param>
    public IEnumerable<ClockRow> Rows(ClockQuery query, Func<Subject, bool>? of = null)
    {
        var rows = Of(query);
        IReadOnlyList<Subject> subjects = query.Subject is { } one ? [one] : overview.Subjects(query.KnownAt);
        return subjects.Where(subject => of?.Invoke(subject) != false).AsParallel().AsOrdered().SelectMany(rows).AsSequential();
    }

    /// <summary>The same for one subject after another: what they have in common is worked out once.</summary>
    public Func<Subject, IReadOnlyList<ClockRow>> Of(ClockQuery query)
    {
        var rows = OfTimelines(query);
        return subject => rows(TimelineOf(subject, query));
    }

    /// <summary>The same from timelines that are at hand: whole, or with what clocks ask for.</summary>
    internal Func<Timeline, IReadOnlyList<ClockRow>> OfTimelines(ClockQuery query)
    {
        overview.Follow();
        var coverage = overview.Coverage(query.KnownAt);
        var breaches = new ConcurrentDictionary<Subject, IReadOnlyList<Breach>>();
        var around = overview.Surroundings(query.AsAt, query.KnownAt);
        return timeline =>
        {
            var rows = Rows(timeline, query, coverage, around, child => breaches.GetOrAdd(child, one => BreachesOf(one, query, coverage)));
            if (query is { All: true, Standard: null } && timeline.Subject.Kind == SubjectKind.Child)
            {
                // A family, a household, a home and a worker ask for the same.
                breaches.TryAdd(timeline.Subject, Breach.Of(rows.Select(row => row.Clock), Allocations.Of(timeline)));
            }

            return rows;
        };
    }

    private Timeline TimelineOf(Subject subject, ClockQuery query) =>
        ReferenceEquals(At(query), engine) ? overview.ForClocks(subject, query.AsAt, query.KnownAt) : overview.Timeline(subject, query.AsAt, query.KnownAt);

    /// <summary>The clocks of one subject from its timeline.</summary>
    public IReadOnlyList<ClockRow> Rows(Subject subject, ClockQuery query, Coverage coverage) =>
        Rows(TimelineOf(subject, query), query, coverage, overview.Surroundings(query.AsAt, query.KnownAt), child => BreachesOf(child, query, coverage));

    private IReadOnlyList<ClockRow> Rows(Timeline timeline, ClockQuery query, Coverage coverage, Surroundings around, Func<Subject, IReadOnlyList<Breach>> breachesOf)
    {
        var running = At(query);
        var allocations = Allocations.Of(timeline);
        var clocks = running.Clocks(timeline, query.AsAt, query.Standard, Reached(timeline.Subject, query, breachesOf));
        var oversight = new OversightOf(running, AnsweringOf(running), timeline, allocations, query.AsAt, around, coverage, query.Standard is null ? clocks : null);
        var shown = new List<Clock>(clocks.Count);
        foreach (var clock in clocks)
        {
            var seen = coverage.For(clock.Standard).Of(clock, query.AsAt.Day);
            if (query.All || seen.IsOpen)
            {
                shown.Add(seen);
            }
        }

        shown.Sort(InOrder);
        var now = allocations.On(query.AsAt.Day);
        var rows = new ClockRow[shown.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = oversight.Row(shown[i], now, withLadder: shown[i].IsOpen || query.Ended);
        }

        return rows;
    }

    /// <summary>By standard and start. Ids are hashes: they are compared where nothing else tells two clocks apart.</summary>
    private static int InOrder(Clock one, Clock other)
    {
        var order = string.CompareOrdinal(one.Standard.Id, other.Standard.Id);
        order = order != 0 ? order : one.Started.CompareTo(other.Started);
        order = order != 0 ? order : one.Cycle.CompareTo(other.Cycle);
        order = order != 0 ? order : string.CompareOrdinal(one.Step, other.Step);
        order = order != 0 ? order : string.CompareOrdinal(one.Code, other.Code);
        return order != 0 || ReferenceEquals(one, other) ? order : string.CompareOrdinal(one.Id, other.Id);
    }

    /// <summary>One breached clock with its ladder, as it stands at a moment; null where there is no such breach.</summary>
    internal (BreachedClock Late, BreachStanding Standing)? Late(Subject subject, string clock, Moment asAt)
    {
        var timeline = overview.Timeline(subject, asAt);
        var coverage = overview.Coverage();
        var clocks = engine.Clocks(timeline, asAt, reached: Reached(subject, new ClockQuery(asAt), child => BreachesOf(child, new ClockQuery(asAt), coverage)));
        if (clocks.FirstOrDefault(one => one.Breached is not null && one.Id == clock) is not { } found || coverage.For(found.Standard).Of(found, asAt.Day) is not { Breached: not null } seen)
        {
            return null;
        }

        var oversight = new OversightOf(engine, _answering, timeline, Allocations.Of(timeline), asAt, overview.Surroundings(asAt), coverage, clocks);
        return (oversight.Late(seen), oversight.Standing(seen));
    }

    /// <summary>What was known then includes which standards applied.</summary>
    private ClockEngine At(ClockQuery query) => query.KnownAt is { } known && earlier is not null ? earlier(known) : engine;

    private Answering AnsweringOf(ClockEngine running) => ReferenceEquals(running, engine) ? _answering : _earlier.GetValue(running, one => new Answering(one.Catalogue, one.Calendar));

    private IReadOnlyList<Breach> Reached(Subject subject, ClockQuery query, Func<Subject, IReadOnlyList<Breach>> breachesOf) =>
        subject.Kind == SubjectKind.Child ? [] : overview.Breaches(subject, breachesOf, query.KnownAt);

    private IReadOnlyList<Breach> BreachesOf(Subject child, ClockQuery query, Coverage coverage)
    {
        var timeline = overview.Timeline(child, query.AsAt, query.KnownAt);
        return Breach.Of(At(query).Clocks(timeline, query.AsAt).Select(clock => coverage.For(clock.Standard).Of(clock, query.AsAt.Day)), Allocations.Of(timeline));
    }

    /// <summary>The standards that the sources cannot show, in order: neither met nor breached for anybody.</summary>
    public IReadOnlyList<(Standard Standard, Observation Seen)> NotObserved(DateTimeOffset? knownAt = null)
    {
        overview.Follow();
        var coverage = overview.Coverage(knownAt);
        return [.. engine.Catalogue.Standards.Where(ClockEngine.Runs).OrderBy(standard => standard.Id, StringComparer.Ordinal)
            .Select(standard => (standard, coverage.For(standard))).Where(pair => !pair.Item2.IsSeen)];
    }
}
