using System.Collections.Concurrent;
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
public sealed record ClockQuery(Moment AsAt, DateTimeOffset? KnownAt = null, bool All = false, string? Standard = null, Subject? Subject = null);

/// <summary>The clocks of an authority, worked out when asked for.</summary>
public sealed class ClockList(Overview overview, ClockEngine engine)
{
    private readonly Answering _answering = new(engine.Catalogue, engine.Calendar);

    /// <summary>Sorted by subject, standard and start.</summary>
    public IEnumerable<ClockRow> Rows(ClockQuery query)
    {
        overview.Follow();
        var coverage = overview.Coverage(query.KnownAt);
        IReadOnlyList<Subject> subjects = query.Subject is { } one ? [one] : overview.Subjects(query.KnownAt);
        var breaches = new ConcurrentDictionary<Subject, IReadOnlyList<Breach>>();
        return subjects.AsParallel().AsOrdered().SelectMany(subject => Rows(subject, query, coverage, breaches)).AsSequential();
    }

    /// <summary>Every clock of the service at the end of a day. Two days are held, until a record is appended.</summary>
    public IReadOnlyList<ClockRow> Service(DateOnly day)
    {
        overview.Follow();
        var key = (overview.Followed, day);
        if (_held.FirstOrDefault(held => held.Key == key) is not { } found)
        {
            found = new Held(key, [.. Rows(new ClockQuery(Moment.On(day), All: true))]);
            _held = [found, .. _held.Where(held => held.Key.Sequence == key.Followed).Take(1)];
        }

        return found.Rows;
    }

    private sealed record Held((long Sequence, DateOnly Day) Key, IReadOnlyList<ClockRow> Rows);

    private IReadOnlyList<Held> _held = [];

    /// <summary>The clocks of one subject from its timeline.</summary>
    public IReadOnlyList<ClockRow> Rows(Subject subject, ClockQuery query, Coverage coverage) => Rows(subject, query, coverage, []);

    /// <param name="known">The breaches of children that are known already: a family, a household, a home and a worker ask for the same.</param>
    private IReadOnlyList<ClockRow> Rows(Subject subject, ClockQuery query, Coverage coverage, ConcurrentDictionary<Subject, IReadOnlyList<Breach>> known)
    {
        var timeline = overview.Timeline(subject, query.AsAt, query.KnownAt);
        var allocations = Allocations.Of(timeline);
        var clocks = engine.Clocks(timeline, query.AsAt, query.Standard, Reached(subject, query, coverage, known));
        var shown = clocks.Select(clock => coverage.For(clock.Standard).Of(clock, query.AsAt.Day)).Where(clock => query.All || clock.IsOpen).ToArray();
        Array.Sort(shown, InOrder);
        return Array.ConvertAll(shown, clock => new ClockRow(
            clock,
            allocations.On(query.AsAt.Day),
            clock.Due is { } due ? allocations.On(due.Day) : null,
            clock.IsOpen ? _answering.Ladder(clock, timeline, allocations, query.AsAt.Day) : []));
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

    private IReadOnlyList<Breach> Reached(Subject subject, ClockQuery query, Coverage coverage, ConcurrentDictionary<Subject, IReadOnlyList<Breach>> known) =>
        subject.Kind == SubjectKind.Child ? [] : overview.Breaches(subject, child => known.GetOrAdd(child, one => BreachesOf(one, query, coverage)), query.KnownAt);

    private IReadOnlyList<Breach> BreachesOf(Subject child, ClockQuery query, Coverage coverage)
    {
        var timeline = overview.Timeline(child, query.AsAt, query.KnownAt);
        return Breach.Of(engine.Clocks(timeline, query.AsAt).Select(clock => coverage.For(clock.Standard).Of(clock, query.AsAt.Day)), Allocations.Of(timeline));
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
