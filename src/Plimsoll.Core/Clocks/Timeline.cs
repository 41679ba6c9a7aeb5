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

    private readonly IReadOnlyDictionary<string, string> _roots;

    private Dictionary<string, Entry>? _byId;

    private Timeline(Subject subject, List<Entry> entries, IReadOnlyDictionary<string, string> roots, IReadOnlyList<CaseRecord> takenBack)
    {
        Subject = subject;
        TakenBack = takenBack;
        _roots = roots;
        _entries = InOrder(entries);
        foreach (var entry in _entries)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byType, entry.Type, out _);
            (list ??= []).Add(entry);
            SpeaksOfSpells |= entry.Type.StartsWith(Reading.StartOf, StringComparison.Ordinal) || entry.Type.StartsWith(Reading.EndOf, StringComparison.Ordinal);
        }
    }

    public Subject Subject { get; }

    /// <summary>The records in order.</summary>
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

    internal Entry? Find(string? id) => id is not null && (_byId ??= ById()).TryGetValue(id, out var entry) ? entry : null;

    /// <summary>
    /// The timeline of a subject from its records in any order.
    /// </summary>
    /// <param name="records">All records about the subject, and those that correct them.</param>
    /// <param name="asAt">Records that happened later are left out; null takes all.</param>
    public static Timeline Of(Subject subject, IEnumerable<CaseRecord> records, Moment? asAt = null)
    {
        var all = records.DistinctBy(record => record.Id).ToList();
        var standing = Standing.Of(all);
        var takenBack = standing.TakenBack.Where(record => record.Subject == subject).ToList();
        var entries = Kept(standing.Records, standing.Roots, subject, asAt);
        return new Timeline(subject, entries, standing.Roots, takenBack)
        {
            Before = takenBack.Count == 0 ? null : new Timeline(subject, Kept([.. standing.Records, .. takenBack.Select(record => (record, record.Id))], standing.Roots, subject, asAt), standing.Roots, []),
        };
    }

    private static List<Entry> Kept(IReadOnlyList<(CaseRecord Record, string Root)> records, IReadOnlyDictionary<string, string> roots, Subject subject, Moment? asAt)
    {
        var entries = new List<Entry>(records.Count);
        foreach (var (record, root) in records)
        {
            if (record.Subject == subject && (asAt is not { } moment || IsBy(record.Happened, moment)))
            {
                entries.Add(new Entry(record, root, record.About is { } about && roots.TryGetValue(about, out var first) ? first : record.About));
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

    private Dictionary<string, Entry> ById()
    {
        var byId = new Dictionary<string, Entry>(_entries.Length);
        foreach (var entry in _entries)
        {
            byId[entry.Root] = entry;
            if (!ReferenceEquals(entry.Root, entry.Record.Id))
            {
                byId[entry.Record.Id] = entry;
            }
        }

        foreach (var (id, root) in _roots)
        {
            if (byId.TryGetValue(root, out var entry))
            {
                byId[id] = entry;
            }
        }

        return byId;
    }

    private static bool IsBy(Moment happened, Moment asAt) => happened.Day != asAt.Day
        ? happened.Day < asAt.Day
        : !asAt.HasTime || !happened.HasTime || happened.Instant <= asAt.Instant;
}
