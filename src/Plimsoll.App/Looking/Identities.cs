using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>
/// Which ids are one person, who is also known under another id, and whose record is sealed: read from records that can be undone, so that
/// as known before, nothing of it is so. Many may ask at once; while it takes a record, nobody else may do anything.
/// </summary>
internal sealed class Identities
{
    private static readonly HashSet<string> Types = [RecordTypes.PersonMerge, RecordTypes.PersonLink, RecordTypes.Sealed];

    private readonly Dictionary<Subject, List<CaseRecord>> _records = [];

    private readonly Dictionary<string, Subject> _ids = [];

    private readonly Dictionary<Subject, HashSet<Subject>> _everWith = [];

    private Known? _now;

    /// <summary>Takes up a record that was appended; others than these types are passed by, and false is given.</summary>
    public bool Take(CaseRecord record)
    {
        Subject? corrected = record.Corrects is { } correction && _ids.TryGetValue(correction.Record, out var before) ? before : null;
        if (corrected is null && !Types.Contains(record.Type))
        {
            return false;
        }

        // A record that was moved to another subject is seen to leave the first.
        _ids[record.Id] = record.Subject;
        foreach (var under in new[] { record.Subject, corrected ?? record.Subject }.Distinct())
        {
            (_records.TryGetValue(under, out var list) ? list : _records[under] = []).Add(record);
        }

        if (Other(record) is { } other)
        {
            (_everWith.TryGetValue(record.Subject, out var with) ? with : _everWith[record.Subject] = []).Add(other);
            (_everWith.TryGetValue(other, out with) ? with : _everWith[other] = []).Add(record.Subject);
        }

        _now = null;
        return true;
    }

    /// <summary>Takes a record again whose fields were erased.</summary>
    public void Forget(CaseRecord emptied)
    {
        if (!_ids.ContainsKey(emptied.Id))
        {
            return;
        }

        foreach (var list in _records.Values)
        {
            var place = list.FindIndex(record => record.Id == emptied.Id);
            if (place >= 0)
            {
                list[place] = emptied;
            }
        }

        _now = null;
    }

    /// <summary>Whether a record of a type, or one that corrects another, may have to be taken.</summary>
    public static bool Reads(string type) => Types.Contains(type);

    /// <summary>The id under which a person's record stands; the id itself where it was not merged into another.</summary>
    public Subject Of(Subject subject, DateTimeOffset? knownAt = null) => _ids.Count == 0 ? subject : At(knownAt).Of(subject);

    /// <summary>The other ids of the person whose record stands under this one.</summary>
    public IReadOnlyList<Subject> MergedInto(Subject subject, DateTimeOffset? knownAt = null) => _ids.Count == 0 ? [] : At(knownAt).MergedInto(subject);

    /// <summary>Who belongs with a person and has a record apart.</summary>
    public IReadOnlyList<Subject> Links(Subject subject) => At(null).Links(Of(subject));

    /// <summary>Closed to ordinary reading now, whatever day is asked about.</summary>
    public bool IsSealed(Subject subject) => _ids.Count > 0 && At(null).IsSealed(Of(subject));

    /// <summary>Everybody who is or ever was one with a subject: what is held of them is out of date when that changes.</summary>
    public IReadOnlyCollection<Subject> EverWith(Subject subject) => _everWith.TryGetValue(subject, out var with) ? with : [];

    private Known At(DateTimeOffset? knownAt) => knownAt is null ? _now ??= Read(null) : Read(knownAt);

    private Known Read(DateTimeOffset? knownAt)
    {
        var steps = _records
            .SelectMany(pair => Core.Clocks.Timeline.Of(pair.Key, pair.Value.Where(record => knownAt is not { } at || record.Appended <= at)).Records)
            .OrderBy(record => record.Sequence).ToList();
        var known = new Known();
        foreach (var last in steps.Where(record => record.Type == RecordTypes.PersonMerge).GroupBy(record => Pair(record.Subject, Other(record))).Select(pair => pair.Last()).OrderBy(record => record.Sequence))
        {
            if (last.Text("step") == "made" && Other(last) is { } other && other.Kind == last.Subject.Kind)
            {
                known.Merge(other, into: last.Subject);
            }
        }

        foreach (var last in steps.Where(record => record.Type == RecordTypes.Sealed).GroupBy(record => record.Subject).Select(group => group.Last()).Where(record => record.Text("step") == "sealed"))
        {
            known.Seal(last.Subject);
        }

        foreach (var last in steps.Where(record => record.Type == RecordTypes.PersonLink).GroupBy(record => Pair(record.Subject, Other(record))).Select(pair => pair.Last()))
        {
            if (last.Text("step") == "made" && Other(last) is { } other)
            {
                known.Link(last.Subject, other);
            }
        }

        return known;
    }

    private static (Subject?, Subject?) Pair(Subject one, Subject? other) => other is { } two && two.CompareTo(one) < 0 ? (two, one) : (one, other);

    /// <summary>KIND:ID, or an id of the same kind.</summary>
    private static Subject? Other(CaseRecord record) => record.Text("other") is not { Length: > 0 } text || record.Type == RecordTypes.Sealed ? null
        : Subject.TryParse(text, null, out var other) ? other
        : new Subject(record.Subject.Kind, text);

    /// <summary>What holds at one moment of the journal.</summary>
    private sealed class Known
    {
        private readonly Dictionary<Subject, Subject> _into = [];
        private readonly HashSet<Subject> _sealed = [];
        private readonly Dictionary<Subject, HashSet<Subject>> _links = [];

        public void Merge(Subject other, Subject into)
        {
            var (from, to) = (Of(other), Of(into));
            if (from != to)
            {
                _into[from] = to;
            }
        }

        public void Seal(Subject subject) => _sealed.Add(Of(subject));

        public void Link(Subject subject, Subject other)
        {
            foreach (var (one, two) in new[] { (Of(subject), Of(other)), (Of(other), Of(subject)) }.Where(pair => pair.Item1 != pair.Item2))
            {
                (_links.TryGetValue(one, out var links) ? links : _links[one] = []).Add(two);
            }
        }

        public Subject Of(Subject subject)
        {
            while (_into.TryGetValue(subject, out var into))
            {
                subject = into;
            }

            return subject;
        }

        public IReadOnlyList<Subject> MergedInto(Subject subject) => _into.Count == 0 ? [] : [.. _into.Keys.Where(other => Of(other) == subject).Order()];

        public bool IsSealed(Subject subject) => _sealed.Contains(subject);

        /// <summary>A sealed record shows no link, and none leads to it.</summary>
        public IReadOnlyList<Subject> Links(Subject subject) =>
            _sealed.Contains(subject) || !_links.TryGetValue(subject, out var links) ? [] : [.. links.Where(other => !_sealed.Contains(other)).Order()];
    }
}
