using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// A subject's records in order of when they happened, as known at a given moment: day, dated-only before timed, recorded, id.
/// Corrections are carried out: a corrected record is read as if it had always been so.
/// </summary>
public sealed class Timeline
{
    private readonly Dictionary<string, Entry> _byId = [];

    private readonly Dictionary<string, List<Entry>> _byType = [];

    private Timeline(Subject subject, IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, string> roots, IReadOnlyList<CaseRecord> takenBack)
    {
        Subject = subject;
        Entries = entries;
        TakenBack = takenBack;
        foreach (var entry in entries)
        {
            _byId[entry.Root] = entry;
            _byId[entry.Record.Id] = entry;
            First ??= entry.Record.Subject == subject ? entry : null;
            if (!entry.Counts)
            {
                continue;
            }

            (_byType.TryGetValue(entry.Type, out var list) ? list : _byType[entry.Type] = []).Add(entry);
        }

        foreach (var (id, root) in roots)
        {
            if (_byId.TryGetValue(root, out var entry))
            {
                _byId[id] = entry;
            }
        }
    }

    public Subject Subject { get; }

    /// <summary>The first record about the subject itself.</summary>
    internal Entry? First { get; }

    /// <summary>When panels and meetings sit, as the authority has recorded it: no part of the timeline, and known to every subject.</summary>
    internal IReadOnlyList<Entry> Sittings { get; init; } = [];

    /// <summary>The records in order, with those that reach it from other subjects.</summary>
    public IEnumerable<CaseRecord> Records => Entries.Select(entry => entry.Record);

    internal IReadOnlyList<Entry> Entries { get; }

    /// <summary>Records that a correction voided or moved to another subject.</summary>
    public IReadOnlyList<CaseRecord> TakenBack { get; }

    /// <summary>The timeline with what was taken back; null where nothing was.</summary>
    internal Timeline? Before { get; private init; }

    internal bool IsTakenBack(string? id) => id is not null && TakenBack.Any(record => record.Id == id);

    internal IReadOnlyList<Entry> OfType(string type) => _byType.TryGetValue(type, out var list) ? list : [];

    internal bool HasType(string type) => _byType.ContainsKey(type);

    /// <summary>The first record at a place; they stand in order.</summary>
    internal Entry? At(Point point)
    {
        var (low, high) = (0, Entries.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Entries[middle].At < point ? (middle + 1, high) : (low, middle);
        }

        return low < Entries.Count && Entries[low].At == point ? Entries[low] : null;
    }

    internal Entry? Find(string? id) => id is not null && _byId.TryGetValue(id, out var entry) ? entry : null;

    /// <summary>
    /// The timeline of a subject from its records in any order.
    /// </summary>
    /// <param name="records">All records about the subject, and those that correct them.</param>
    /// <param name="asAt">Records that happened later are left out; null takes all.</param>
    public static Timeline Of(Subject subject, IEnumerable<CaseRecord> records, Moment? asAt = null) => Of(subject, records, [], asAt, []);

    /// <param name="reached">What reaches it from other subjects.</param>
    /// <param name="sittings">The sittings that the authority has recorded.</param>
    internal static Timeline Of(Subject subject, IEnumerable<CaseRecord> records, IReadOnlyList<Reached> reached, Moment? asAt, IReadOnlyList<Entry> sittings)
    {
        var standing = Standing.Of([.. records.DistinctBy(record => record.Id)]);
        var standingRecords = standing.Records.Where(pair => pair.Record.Subject == subject).Select(pair => (pair.Record, pair.Root, Counts: true, Back: false)).ToList();
        var takenBack = standing.TakenBack.Where(record => record.Subject == subject).Select(record => (Record: record, Root: record.Id, Counts: true, Back: true)).ToList();
        var roots = standing.Roots;
        foreach (var from in reached)
        {
            standingRecords.AddRange(from.Standing.Records.Where(pair => from.Holds(pair.Record, pair.Root)).Select(pair => (pair.Record, pair.Root, from.Counts(pair.Record), false)));
            takenBack.AddRange(from.Standing.TakenBack.Where(record => from.Holds(record, record.Id)).Select(record => (record, record.Id, from.Counts(record), true)));
            roots = from.Standing.Roots.Count == 0 ? roots : roots.Concat(from.Standing.Roots).DistinctBy(pair => pair.Key).ToDictionary();
        }

        return new Timeline(subject, Ordered(standingRecords, roots, asAt), roots, [.. takenBack.Select(one => one.Record)])
        {
            Before = takenBack.Count == 0 ? null : new Timeline(subject, Ordered([.. standingRecords, .. takenBack], roots, asAt), roots, []) { Sittings = sittings },
            Sittings = sittings,
        };
    }

    private static List<Entry> Ordered(IEnumerable<(CaseRecord Record, string Root, bool Counts, bool Back)> records, IReadOnlyDictionary<string, string> roots, Moment? asAt)
    {
        var entries = new List<Entry>();
        var kept = records
            .Where(one => asAt is not { } moment || IsBy(one.Record.Happened, moment))
            .DistinctBy(one => one.Root)
            .OrderBy(pair => pair.Record.Happened)
            .ThenBy(pair => pair.Record.Recorded?.Start ?? DateTimeOffset.MinValue)
            .ThenBy(pair => pair.Root, StringComparer.Ordinal);
        var rank = 0;
        Moment? before = null;
        foreach (var (record, root, counts, back) in kept)
        {
            rank = before is { } last && last.Day == record.Happened.Day ? rank + 1 : 0;
            before = record.Happened;
            entries.Add(new Entry(record, root, Point.Of(record.Happened, rank), record.About is { } about ? roots.GetValueOrDefault(about, about) : null, counts, back));
        }

        return entries;
    }

    private static bool IsBy(Moment happened, Moment asAt) => happened.Day != asAt.Day
        ? happened.Day < asAt.Day
        : !asAt.HasTime || !happened.HasTime || happened.Instant <= asAt.Instant;
}
