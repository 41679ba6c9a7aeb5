using System.Runtime.InteropServices;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Packing;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>The packed records by whom they are about, and which corrects which. The caller holds the gate.</summary>
internal sealed class ServiceRecords(PackedRecords packed)
{
    private const int FirstPlaces = 4;

    /// <summary>By the number of the subject: the places of its records and of those that correct them, as they came.</summary>
    private readonly List<(uint[] Places, int Count)> _bySubject = [];

    /// <summary>By the number of the subject, who signed last.</summary>
    private readonly List<int> _signers = [];

    /// <summary>By the id of a record, the place of the last that corrects it.</summary>
    private readonly Dictionary<string, uint> _corrections = [];

    private readonly List<uint> _notes = [];

    public PackedRecords Packed => packed;

    /// <summary>Everybody there are records about, with when the first of them became known.</summary>
    public IEnumerable<(Subject Subject, DateTimeOffset Known)> Subjects
    {
        get
        {
            for (var number = 0; number < _bySubject.Count; number++)
            {
                if (_bySubject[number].Count > 0)
                {
                    yield return (packed.SubjectOf(number), new DateTimeOffset(packed.HeadOf(_bySubject[number].Places[0]).Appended, TimeSpan.Zero));
                }
            }
        }
    }

    public bool Knows(Subject subject) => packed.NumberOf(subject) is { } number && Knows(number);

    public bool Knows(int subject) => subject < _bySubject.Count && _bySubject[subject].Count > 0;

    /// <summary>Puts a record under a subject that some record is about.</summary>
    public void Put(int subject, uint place)
    {
        while (_bySubject.Count <= subject)
        {
            _bySubject.Add(([], 0));
            _signers.Add(-1);
        }

        ref var list = ref CollectionsMarshal.AsSpan(_bySubject)[subject];
        if (list.Places.Length == list.Count)
        {
            Array.Resize(ref list.Places, Math.Max(FirstPlaces, list.Count * 2));
        }

        list.Places[list.Count++] = place;
    }

    public void Put(Subject subject, uint place) => Put(packed.NumberOf(subject)!.Value, place);

    /// <summary>False where the last record about a subject was signed by the same.</summary>
    public bool IsNewSigner(int subject, int author)
    {
        var isNew = _signers[subject] != author;
        _signers[subject] = author;
        return isNew;
    }

    /// <summary>Follows a correction, and gives who else sees it: the subjects it, or an earlier correction of the same record, took that record away from.</summary>
    public IReadOnlyList<Subject> Correct(CaseRecord record, uint place)
    {
        var corrected = record.Corrects!.Record;
        var seenBy = new List<Subject>();
        if (_corrections.TryGetValue(corrected, out var overruled) && SubjectAt(overruled) is var moved && moved != record.Subject)
        {
            // The subject to which the earlier correction moved it sees it taken away again.
            seenBy.Add(moved);
        }

        _corrections[corrected] = place;
        if (packed.Find(corrected) is { } first && SubjectAt(first) is var wrong && wrong != record.Subject)
        {
            // A record that was moved to another subject is seen to leave the first.
            seenBy.Add(wrong);
        }

        return seenBy;
    }

    public void Note(uint place) => _notes.Add(place);

    public IReadOnlyList<CaseRecord> Notes(int from) => [.. _notes.Skip(from).Select(packed.Read)];

    public CaseRecord? Find(string id) => packed.Find(id) is { } place ? packed.Read(place) : null;

    public CaseRecord? CorrectionOf(string id) => _corrections.TryGetValue(id, out var place) ? packed.Read(place) : null;

    public CaseRecord[] Of(Subject subject)
    {
        var places = PlacesOf(subject);
        var records = new CaseRecord[places.Length];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = packed.Read(places[i]);
        }

        return records;
    }

    /// <summary>The records that are wanted by their heads, and what corrects others.</summary>
    public IReadOnlyList<CaseRecord> Of(Subject subject, Func<HeadOfRecord, bool> wanted)
    {
        var records = new List<CaseRecord>();
        foreach (var place in PlacesOf(subject))
        {
            ref readonly var head = ref packed.HeadOf(place);
            if (head.Corrects || wanted(new HeadOfRecord(packed.Word(head.Type), head.Author >= 0 ? packed.AuthorOf(head.Author).Id : null, head.Parts.HasFlag(PackedParts.HasAbout))))
            {
                records.Add(packed.Read(place));
            }
        }

        return records;
    }

    /// <summary>Whether there is a record of one of these types; no record is read for it.</summary>
    public bool HasAny(Subject subject, IReadOnlySet<string> types)
    {
        foreach (var place in PlacesOf(subject))
        {
            if (types.Contains(packed.Word(packed.HeadOf(place).Type)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first records of a source, those that correct nothing.</summary>
    public IReadOnlyList<CaseRecord> FirstsOf(string source) =>
        [.. packed.Places().Where(place => !packed.HeadOf(place).Corrects && packed.Word(packed.HeadOf(place).Source) == source).Select(packed.Read).OrderBy(record => record.Sequence)];

    /// <summary>Which types each source had brought by an instant.</summary>
    public IReadOnlyList<(string Source, string Type)> Brought(DateTimeOffset by)
    {
        var brought = new HashSet<(int, int)>();
        foreach (var place in packed.Places())
        {
            ref readonly var head = ref packed.HeadOf(place);
            if (head.Appended <= by.UtcTicks)
            {
                brought.Add((head.Source, head.Type));
            }
        }

        return [.. brought.Select(pair => (packed.Word(pair.Item1), packed.Word(pair.Item2)))];
    }

    private ReadOnlySpan<uint> PlacesOf(Subject subject) => packed.NumberOf(subject) is { } number && number < _bySubject.Count ? _bySubject[number].Places.AsSpan(0, _bySubject[number].Count) : [];

    private Subject SubjectAt(uint place) => packed.SubjectOf(packed.HeadOf(place).Subject);
}
