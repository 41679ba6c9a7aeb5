using System.Runtime.InteropServices;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// A subject's records in order of when they happened, as known at a given moment: day, dated-only before timed, recorded, id.
/// Corrections are carried out: a corrected record is read as if it had always been so.
/// </summary>
public sealed class Timeline
{
    private static readonly List<Entry> None = [];

    private readonly Entry[] _entries;

    private readonly Dictionary<string, List<Entry>> _byType = [];

    /// <summary>By the root of a record and, where there are corrections, by every id of its chain.</summary>
    private readonly Dictionary<string, Entry> _byId;

    private Timeline(
        Subject subject, List<(CaseRecord Record, string Root, bool Counts, bool Back)> records, IReadOnlyDictionary<string, string> roots, Moment? asAt, IReadOnlyList<CaseRecord> takenBack)
    {
        Subject = subject;
        TakenBack = takenBack;
        _byId = new Dictionary<string, Entry>(records.Count);
        _entries = InOrder(Entered(records, roots, asAt));
        if (roots.Count > 0)
        {
            AddChains(roots);
        }

        foreach (var entry in _entries)
        {
            First ??= entry.Record.Subject == subject ? entry : null;
            if (!entry.Counts)
            {
                continue;
            }

            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byType, entry.Type, out _);
            (list ??= []).Add(entry);
            SpeaksOfSpells |= entry.Type.StartsWith(Reading.StartOf, StringComparison.Ordinal) || entry.Type.StartsWith(Reading.EndOf, StringComparison.Ordinal);
        }
    }

    public Subject Subject { get; }

    /// <summary>The first record about the subject itself.</summary>
    internal Entry? First { get; }

    /// <summary>When panels and meetings sit, as the authority has recorded it: no part of the timeline, and known to every subject.</summary>
    internal IReadOnlyList<Entry> Sittings { get; init; } = [];

    /// <summary>The records in order, with those that reach it from other subjects.</summary>
    public IEnumerable<CaseRecord> Records => _entries.Select(entry => entry.Record);

    internal ReadOnlySpan<Entry> Entries => _entries;

    /// <summary>Records that a correction voided or moved to another subject.</summary>
    public IReadOnlyList<CaseRecord> TakenBack { get; }

    /// <summary>The timeline with what was taken back; null where nothing was.</summary>
    internal Timeline? Before { get; private init; }

    /// <summary>The types that occur.</summary>
    internal Dictionary<string, List<Entry>>.KeyCollection Types => _byType.Keys;

    /// <summary>True where a worked example starts or ends a spell without naming the record.</summary>
    internal bool SpeaksOfSpells { get; }

    internal bool IsTakenBack(string? id) => id is not null && TakenBack.Any(record => record.Id == id);

    internal List<Entry> OfType(string type) => _byType.TryGetValue(type, out var list) ? list : None;

    /// <summary>The first record at a place; they stand in order.</summary>
    internal Entry? At(Point point)
    {
        var (low, high) = (0, _entries.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = _entries[middle].At < point ? (middle + 1, high) : (low, middle);
        }

        return low < _entries.Length && _entries[low].At == point ? _entries[low] : null;
    }

    /// <summary>The id under which a record and its corrections are one; null where it is not of this timeline.</summary>
    public string? RootOf(string id) => Find(id)?.Root;

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
        var standing = Standing.Of(records as IReadOnlyList<CaseRecord> ?? [.. records]);
        var kept = new List<(CaseRecord Record, string Root, bool Counts, bool Back)>(standing.Records.Count);
        foreach (var (record, root) in standing.Records)
        {
            if (record.Subject == subject)
            {
                kept.Add((record, root, true, false));
            }
        }

        var takenBack = new List<(CaseRecord Record, string Root, bool Counts, bool Back)>();
        foreach (var record in standing.TakenBack)
        {
            if (record.Subject == subject)
            {
                takenBack.Add((record, record.Id, true, true));
            }
        }

        var roots = standing.Roots;
        foreach (var from in reached)
        {
            kept.AddRange(from.Standing.Records.Where(pair => from.Holds(pair.Record, pair.Root)).Select(pair => (pair.Record, pair.Root, from.Counts(pair.Record), false)));
            takenBack.AddRange(from.Standing.TakenBack.Where(record => from.Holds(record, record.Id)).Select(record => (record, record.Id, from.Counts(record), true)));
            roots = from.Standing.Roots.Count == 0 ? roots : roots.Concat(from.Standing.Roots).DistinctBy(pair => pair.Key).ToDictionary();
        }

        return new Timeline(subject, kept, roots, asAt, [.. takenBack.Select(one => one.Record)])
        {
            Before = takenBack.Count == 0 ? null : new Timeline(subject, [.. kept, .. takenBack], roots, asAt, []) { Sittings = sittings },
            Sittings = sittings,
        };
    }

    /// <summary>Each record that had happened by then, once.</summary>
    private List<Entry> Entered(List<(CaseRecord Record, string Root, bool Counts, bool Back)> records, IReadOnlyDictionary<string, string> roots, Moment? asAt)
    {
        var entries = new List<Entry>(records.Count);
        foreach (var (record, root, counts, back) in records)
        {
            if (asAt is { } moment && !IsBy(record.Happened, moment))
            {
                continue;
            }

            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_byId, root, out var known);
            if (!known)
            {
                entry = new Entry(record, root, record.About is { } about && roots.TryGetValue(about, out var first) ? first : record.About, counts, back);
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>Puts entries in order and tells each its place. What comes from a journal is nearly in order already.</summary>
    private static Entry[] InOrder(List<Entry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i - 1].CompareTo(entries[i]) > 0)
            {
                entries.Sort();
                break;
            }
        }

        var rank = 0;
        DateOnly? day = null;
        foreach (var entry in entries)
        {
            rank = day == entry.When.Day ? rank + 1 : 0;
            day = entry.When.Day;
            entry.At = Point.Of(entry.When, rank);
        }

        return [.. entries];
    }

    /// <summary>Every id of a chain of corrections names what stands.</summary>
    private void AddChains(IReadOnlyDictionary<string, string> roots)
    {
        foreach (var entry in _entries)
        {
            _byId[entry.Root] = entry;
            _byId[entry.Record.Id] = entry;
        }

        foreach (var (id, root) in roots)
        {
            if (_byId.TryGetValue(root, out var entry))
            {
                _byId[id] = entry;
            }
        }
    }

    /// <summary>Whether what happened then is part of a timeline as at a moment.</summary>
    public static bool IsBy(Moment happened, Moment asAt) => happened.Day != asAt.Day
        ? happened.Day < asAt.Day
        : !asAt.HasTime || !happened.HasTime || happened.Instant <= asAt.Instant;
}
