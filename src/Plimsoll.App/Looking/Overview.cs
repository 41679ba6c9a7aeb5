using Plimsoll.App.Search;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>
/// The records of an authority in memory, by subject, as far as the journal has been followed.
/// Everything shown is worked out from here; nothing that can be worked out is stored.
/// </summary>
public sealed partial class Overview
{
    private readonly Catalogue _catalogue;

    private readonly Journal _journal;

    private readonly Reach _reach;

    private readonly Identities _identities = new();

    private readonly PeopleIndex _people = new();

    private readonly Lock _lock = new();

    private readonly Dictionary<Subject, List<CaseRecord>> _bySubject = [];

    private readonly Dictionary<string, CaseRecord> _byId = [];

    private readonly Dictionary<string, CaseRecord> _corrections = [];

    private readonly List<CaseRecord> _notes = [];

    private readonly HashSet<Subject> _guarded = [];

    private long _followed;

    /// <summary>The record types that each source has brought.</summary>
    private readonly Dictionary<string, HashSet<string>> _typesOf = [];

    private readonly HashSet<Subject> _authorities = [];

    private (long Followed, string Basis, Coverage Coverage)? _coverage;

    /// <summary>The subjects whose records changed of late, and where in the journal.</summary>
    private readonly Queue<(long Sequence, Subject Subject, bool Surrounds)> _changes = new();

    private long _changesFrom;

    private const int MostChanges = 1_000;

    private ((long Followed, Moment AsAt, DateTimeOffset? KnownAt) Key, Surroundings Around)? _around;

    public Overview(Catalogue catalogue, Journal journal)
    {
        (_catalogue, _journal) = (catalogue, journal);
        _reach = new Reach(catalogue, PromiseCalendar.England, subject => _bySubject.TryGetValue(subject, out var list) ? list : []);
    }

    /// <summary>The place in the journal up to which it has been followed.</summary>
    public long Followed
    {
        get
        {
            lock (_lock)
            {
                return _followed;
            }
        }
    }

    /// <summary>Reads what has been appended since the last look, by this process or another.</summary>
    public void Follow()
    {
        lock (_lock)
        {
            foreach (var record in _journal.Replay(_followed))
            {
                Add(record);
                _followed = record.Sequence;
            }
        }
    }

    private void Add(CaseRecord record)
    {
        _byId[record.Id] = record;
        _people.Take(record);
        if (_identities.Take(record))
        {
            // Who is one with whom has changed: the lists are worked out anew.
            _changesFrom = record.Sequence;
        }

        if (record.Type == RecordTypes.Erasure)
        {
            ErasureDecision.Of(record.Fields).Records.ToList().ForEach(Forget);
            _changesFrom = record.Sequence;
        }

        (_typesOf.TryGetValue(record.Source, out var types) ? types : _typesOf[record.Source] = []).Add(record.Type);
        if (record.Subject.Kind == SubjectKind.Authority)
        {
            _authorities.Add(record.Subject);
        }

        Put(record.Subject, record);
        if (record.Type == RecordTypes.OversightNote)
        {
            _notes.Add(record);
        }

        if (Access.Guard.Types.Contains(record.Type))
        {
            _guarded.Add(record.Subject);
        }

        if (record.Corrects is { } correction)
        {
            if (_corrections.TryGetValue(correction.Record, out var overruled) && overruled.Subject != record.Subject)
            {
                // The subject to which the earlier correction moved it sees it taken away again.
                Put(overruled.Subject, record);
            }

            _corrections[correction.Record] = record;
            if (_byId.TryGetValue(correction.Record, out var corrected) && corrected.Subject != record.Subject)
            {
                // A record that was moved to another subject is seen to leave the first.
                Put(corrected.Subject, record);
            }
        }
    }

    private void Put(Subject subject, CaseRecord record)
    {
        (_bySubject.TryGetValue(subject, out var list) ? list : _bySubject[subject] = []).Add(record);
        _reach.Follow(record, subject);
        _changes.Enqueue((record.Sequence, subject, Core.Oversight.Surroundings.Types.Contains(record.Type)));
        if (_changes.Count > MostChanges)
        {
            _changesFrom = Math.Max(_changesFrom, _changes.Dequeue().Sequence);
        }
    }

    /// <summary>Everybody whose timeline, clocks or ladders the records after a place in the journal may have changed; null where those are too many to tell, or a post or a meeting changed the ladders of all.</summary>
    public IReadOnlySet<Subject>? TouchedSince(long followed)
    {
        lock (_lock)
        {
            var changes = _changes.Where(change => change.Sequence > followed).ToList();
            return followed < _changesFrom || changes.Exists(change => change.Surrounds) ? null
                : changes.Select(change => change.Subject).Distinct().SelectMany(Touched).Select(subject => _identities.Of(subject)).Where(_bySubject.ContainsKey).ToHashSet();
        }
    }

    /// <summary>
    /// Every subject there are records about, in order; as known at an instant, those there were records about by then. A person under two
    /// ids is one, under the id that is kept.
    /// </summary>
    public IReadOnlyList<Subject> Subjects(DateTimeOffset? knownAt = null)
    {
        lock (_lock)
        {
            return [.. _bySubject.Where(pair => knownAt is not { } at || pair.Value[0].Appended <= at)
                .Select(pair => pair.Key).Where(subject => _identities.Of(subject, knownAt) == subject).Order()];
        }
    }

    /// <summary>A subject's timeline as it was on a day and as it was known at an instant, with what reaches it from other subjects.</summary>
    public Timeline Timeline(Subject subject, Moment? asAt, DateTimeOffset? knownAt = null)
    {
        lock (_lock)
        {
            var one = _identities.Of(subject, knownAt);
            return _reach.Timeline(one, asAt, knownAt, _identities.MergedInto(one, knownAt));
        }
    }

    /// <summary>Who a subject is with, and when: families, households, homes, workers.</summary>
    public IReadOnlyList<Tie> Ties(Subject subject, DateTimeOffset? knownAt = null)
    {
        lock (_lock)
        {
            return _reach.Ties(subject, knownAt);
        }
    }

    /// <summary>Everybody whose timeline or clocks a record about this subject may change.</summary>
    public IReadOnlySet<Subject> Touched(Subject subject)
    {
        lock (_lock)
        {
            return _identities.EverWith(subject) is { Count: > 0 } with
                ? new HashSet<Subject>([.. _reach.Touched(subject), .. with.SelectMany(_reach.Touched)])
                : _reach.Touched(subject);
        }
    }

    /// <summary>The breaches of children's clocks that a subject's timeline holds.</summary>
    /// <param name="ofChild">The breaches of one child's clocks.</param>
    public IReadOnlyList<Breach> Breaches(Subject subject, Func<Subject, IReadOnlyList<Breach>> ofChild, DateTimeOffset? knownAt = null)
    {
        // The clocks of a child are worked out outside the lock.
        var children = Ties(subject, knownAt).Select(tie => tie.With(subject)).Where(one => one.Kind == SubjectKind.Child).Distinct().ToDictionary(child => child, ofChild);
        lock (_lock)
        {
            return _reach.Breaches(subject, child => children.GetValueOrDefault(child, []), knownAt);
        }
    }

    /// <summary>All records about a subject and those that correct them, in the order in which they became known.</summary>
    public IReadOnlyList<CaseRecord> RecordsOf(Subject subject)
    {
        lock (_lock)
        {
            return _bySubject.TryGetValue(subject, out var list) ? [.. list] : [];
        }
    }

    /// <summary>Posts, meetings and go-live reviews as they stood on a day: what ladders need beyond a child's own records.</summary>
    public Surroundings Surroundings(Moment asAt, DateTimeOffset? knownAt = null)
    {
        lock (_lock)
        {
            var key = (_followed, asAt, knownAt);
            if (_around is not { } held || held.Key != key)
            {
                _around = held = (key, Core.Oversight.Surroundings.Of([.. _bySubject.Where(pair => Core.Oversight.Surroundings.Kinds.Contains(pair.Key.Kind)).OrderBy(pair => pair.Key)
                    .Select(pair => Core.Clocks.Timeline.Of(pair.Key, knownAt is { } known ? pair.Value.Where(record => record.Appended <= known) : pair.Value, asAt))]));
            }

            return held.Around;
        }
    }

    /// <summary>The oversight notes of everybody in the order in which they were appended, from a place on; what was voided since is among them.</summary>
    public IReadOnlyList<CaseRecord> Notes(int from)
    {
        lock (_lock)
        {
            return [.. _notes.Skip(from)];
        }
    }

    /// <summary>The record of an id, as it was written; null where the id is not known.</summary>
    public CaseRecord? Find(string id)
    {
        lock (_lock)
        {
            return _byId.GetValueOrDefault(id);
        }
    }

    /// <summary>The record that stands in the place of an id, or the one that voided it; null where the id is not known.</summary>
    /// <param name="source">Only what this source said of it.</param>
    public CaseRecord? LastOf(string id, string? source = null)
    {
        lock (_lock)
        {
            CaseRecord? last = null;
            var seen = new HashSet<string>();
            for (var record = _byId.GetValueOrDefault(id); record is not null && seen.Add(record.Id); record = _corrections.GetValueOrDefault(record.Id))
            {
                last = source is null || record.Source == source ? record : last;
            }

            return last;
        }
    }

    /// <summary>The first records of a source, those that correct nothing.</summary>
    public IReadOnlyList<CaseRecord> FirstsOf(string source)
    {
        lock (_lock)
        {
            return [.. _byId.Values.Where(record => record.Source == source && record.Corrects is null).OrderBy(record => record.Sequence)];
        }
    }

    /// <summary>
    /// What the sources carry, as known at an instant: what each last declared, and whole any type that people write here.
    /// Where no source has declared anything, Plimsoll is the record and sees everything.
    /// </summary>
    public Coverage Coverage(DateTimeOffset? knownAt = null)
    {
        lock (_lock)
        {
            if (knownAt is not null)
            {
                return Observed(knownAt);
            }

            // A page asks several times; the answer changes with what sources declare, and with a type that is written for the first time.
            if (_coverage is not { } held || held.Followed != _followed)
            {
                var basis = string.Join(' ', Declared(null).Values.Select(record => record.Id).Concat(_typesOf.SelectMany(pair => pair.Value.Select(type => $"{pair.Key}/{type}"))).Order(StringComparer.Ordinal));
                _coverage = held = (_followed, basis, _coverage is { } before && before.Basis == basis ? before.Coverage : Observed(null));
            }

            return held.Coverage;
        }
    }

    private Coverage Observed(DateTimeOffset? knownAt)
    {
        var declared = Declared(knownAt);
        if (declared.Count == 0)
        {
            return Core.Clocks.Coverage.Everything(_catalogue);
        }

        var brought = knownAt is not { } at ? _typesOf.SelectMany(pair => pair.Value.Select(type => (Source: pair.Key, Type: type)))
            : _byId.Values.Where(record => record.Appended <= at).Select(record => (record.Source, record.Type));
        var written = brought.Where(one => !declared.ContainsKey(one.Source) && one.Type is not (RecordTypes.SourceCoverage or RecordTypes.Import)).Select(one => one.Type).Distinct();
        return Core.Clocks.Coverage.Of(_catalogue, declared.Values.SelectMany(Carries).Concat(written.Select(type => new Carried(type, Conditions.None, null, null))));
    }

    /// <summary>The last day that a source has said it knows of; null where it has said nothing, or goes on.</summary>
    public DateOnly? LastDayOf(string source)
    {
        lock (_lock)
        {
            return Declared(null).TryGetValue(source, out var last) && Moment.TryParse(last.Text("to"), null, out var to) ? to.Day : null;
        }
    }

    /// <summary>What each source last declared.</summary>
    private Dictionary<string, CaseRecord> Declared(DateTimeOffset? knownAt) => _authorities
        .SelectMany(subject => Timeline(subject, null, knownAt).Records)
        .Where(record => record.Type == RecordTypes.SourceCoverage)
        .GroupBy(record => record.Text("source") ?? "")
        .ToDictionary(group => group.Key, group => group.OrderBy(record => record.Happened).ThenBy(record => record.Sequence).Last());

    private static IEnumerable<Carried> Carries(CaseRecord record)
    {
        DateOnly? to = Moment.TryParse(record.Text("to"), null, out var last) ? last.Day : null;
        return (record.Text("carries") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Carried.Parse(line, to));
    }
}
