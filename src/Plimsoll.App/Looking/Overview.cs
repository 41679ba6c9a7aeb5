using Plimsoll.App.Search;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Packing;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>
/// The records of an authority in memory, by subject, as far as the journal has been followed.
/// Everything shown is worked out from here; nothing that can be worked out is stored. Many may ask at once.
/// </summary>
public sealed partial class Overview
{
    private readonly Catalogue _catalogue;

    private readonly Journal _journal;

    private readonly Checkpoint? _checkpoint;

    private readonly Gate _gate = new();

    private readonly Identities _identities = new();

    private readonly PeopleIndex _people;

    private ServiceRecords _records;

    private Reach _reach;

    private readonly HeldSurroundings _around = new();

    /// <param name="checkpoint">Where it starts from; none reads the whole journal.</param>
    public Overview(Catalogue catalogue, Journal journal, Checkpoint? checkpoint = null)
    {
        (_catalogue, _journal, _checkpoint) = (catalogue, journal, checkpoint);
        _people = new PeopleIndex(IdentifyingRecords);
        (_records, _reach) = Empty(new PackedRecords(journal.FieldsOf));
    }

    /// <summary>
    /// Every subject there are records about, in order; as known at an instant, those there were records about by then. A person under two
    /// ids is one, under the id that is kept.
    /// </summary>
    public IReadOnlyList<Subject> Subjects(DateTimeOffset? knownAt = null)
    {
        using var held = _gate.Read();
        return [.. _records.Subjects.Where(one => knownAt is not { } at || one.Known <= at).Select(one => one.Subject).Where(subject => _identities.Of(subject, knownAt) == subject).Order()];
    }

    /// <summary>A subject's timeline as it was on a day and as it was known at an instant, with what reaches it from other subjects.</summary>
    public Timeline Timeline(Subject subject, Moment? asAt, DateTimeOffset? knownAt = null)
    {
        using var held = _gate.Read();
        return TimelineOf(subject, asAt, knownAt);
    }

    /// <summary>The timeline of what was written about a subject itself: nothing of those whom it is with.</summary>
    public Timeline Own(Subject subject, Moment? asAt)
    {
        using var held = _gate.Read();
        var one = _identities.Of(subject, null);
        return Core.Clocks.Timeline.Of(one, _records.Of(one), asAt);
    }

    /// <summary>The same of some record types alone, under whichever of a person's ids they were written: what a return is built from.</summary>
    public Timeline Own(Subject subject, Moment? asAt, IReadOnlySet<string> types) => Core.Clocks.Timeline.Of(IdOf(subject), OwnRecords(subject, types), asAt);

    /// <summary>The records of that timeline with those that correct them, each as one of the id under which the person's record stands.</summary>
    public IReadOnlyList<CaseRecord> OwnRecords(Subject subject, IReadOnlySet<string> types)
    {
        using var held = _gate.Read();
        var one = _identities.Of(subject);
        var same = _identities.MergedInto(one);
        return [.. same.Prepend(one).SelectMany(id => _records.Of(id, head => types.Contains(head.Type))).Select(record => same.Contains(record.Subject) ? record with { Subject = one } : record)];
    }

    /// <summary>The timeline from which the clocks of a subject are worked out by the practice that counts: it holds no more of others than they ask for.</summary>
    internal Timeline ForClocks(Subject subject, Moment? asAt, DateTimeOffset? knownAt = null)
    {
        using var held = _gate.Read();
        return Narrow(subject, asAt, knownAt, _reach.TypesFor(_identities.Of(subject, knownAt).Kind));
    }

    /// <summary>The same for one subject after another, with what some measures ask for besides.</summary>
    internal Func<Subject, Timeline> ForMeasures(IReadOnlyList<Measure> measures, Moment asAt)
    {
        var types = Enum.GetValues<SubjectKind>().ToDictionary(kind => kind, kind => _reach.TypesFor(kind, measures));
        return subject =>
        {
            using var held = _gate.Read();
            return Narrow(subject, asAt, null, types[_identities.Of(subject).Kind]);
        };
    }

    private Timeline Narrow(Subject subject, Moment? asAt, DateTimeOffset? knownAt, IReadOnlySet<string>? types)
    {
        var one = _identities.Of(subject, knownAt);
        return _reach.Timeline(one, asAt, knownAt, _identities.MergedInto(one, knownAt), types);
    }

    private Timeline TimelineOf(Subject subject, Moment? asAt, DateTimeOffset? knownAt)
    {
        var one = _identities.Of(subject, knownAt);
        return _reach.Timeline(one, asAt, knownAt, _identities.MergedInto(one, knownAt));
    }

    /// <summary>Who a subject is with, and when: families, households, homes, workers.</summary>
    public IReadOnlyList<Tie> Ties(Subject subject, DateTimeOffset? knownAt = null)
    {
        using var held = _gate.Read();
        return _reach.Ties(subject, knownAt);
    }

    /// <summary>The breaches of children's clocks that a subject's timeline holds.</summary>
    /// <param name="ofChild">The breaches of one child's clocks.</param>
    public IReadOnlyList<Breach> Breaches(Subject subject, Func<Subject, IReadOnlyList<Breach>> ofChild, DateTimeOffset? knownAt = null)
    {
        if (subject.Kind is SubjectKind.Child or SubjectKind.Team)
        {
            return [];
        }

        // The clocks of a child are worked out outside the gate.
        var children = Ties(subject, knownAt).Select(tie => tie.With(subject)).Where(one => one.Kind == SubjectKind.Child).Distinct().ToDictionary(child => child, ofChild);
        using var held = _gate.Read();
        return _reach.Breaches(subject, child => children.GetValueOrDefault(child, []), knownAt);
    }

    /// <summary>All records about a subject and those that correct them, in the order in which they became known.</summary>
    public IReadOnlyList<CaseRecord> RecordsOf(Subject subject)
    {
        using var held = _gate.Read();
        return _records.Of(subject);
    }

    /// <summary>Posts, meetings and go-live reviews as they stood on a day: what ladders need beyond a child's own records.</summary>
    public Surroundings Surroundings(Moment asAt, DateTimeOffset? knownAt = null)
    {
        using var held = _gate.Read();
        return _around.Of(
            _said,
            asAt,
            knownAt,
            () => Surrounding().SelectMany(_records.Of),
            known => Core.Oversight.Surroundings.Of([.. Surrounding().Order().Select(subject => Core.Clocks.Timeline.Of(subject, Known(subject, known), asAt))]));
    }

    private IEnumerable<Subject> Surrounding() => _records.Subjects.Select(one => one.Subject).Where(subject => Core.Oversight.Surroundings.Kinds.Contains(subject.Kind));

    /// <summary>The oversight notes of everybody in the order in which they were appended, from a place on; what was voided since is among them.</summary>
    public IReadOnlyList<CaseRecord> Notes(int from)
    {
        using var held = _gate.Read();
        return _records.Notes(from);
    }

    /// <summary>The record of an id, as it was written; null where the id is not known.</summary>
    public CaseRecord? Find(string id)
    {
        using var held = _gate.Read();
        return _records.Find(id);
    }

    /// <summary>The record that stands in the place of an id, or the one that voided it; null where the id is not known.</summary>
    /// <param name="source">Only what this source said of it.</param>
    public CaseRecord? LastOf(string id, string? source = null)
    {
        using var held = _gate.Read();
        CaseRecord? last = null;
        var seen = new HashSet<string>();
        for (var record = _records.Find(id); record is not null && seen.Add(record.Id); record = _records.CorrectionOf(record.Id))
        {
            last = source is null || record.Source == source ? record : last;
        }

        return last;
    }

    /// <summary>Whether there is a record of one of these types about a subject.</summary>
    public bool HasAny(Subject subject, IReadOnlySet<string> types)
    {
        using var held = _gate.Read();
        return _records.HasAny(subject, types);
    }

    /// <summary>The first records of a source, those that correct nothing.</summary>
    public IReadOnlyList<CaseRecord> FirstsOf(string source)
    {
        using var held = _gate.Read();
        return _records.FirstsOf(source);
    }

    private IReadOnlyList<CaseRecord> Known(Subject subject, DateTimeOffset? knownAt) =>
        knownAt is { } at ? [.. _records.Of(subject).Where(record => record.Appended <= at)] : _records.Of(subject);
}
