using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>What is known of a record before it is read.</summary>
/// <param name="Author">Who signed it; null for nobody.</param>
/// <param name="Answers">It is about another record.</param>
public readonly record struct HeadOfRecord(string Type, string? Author, bool Answers);

// What a timeline holds of other subjects.
public sealed partial class Reach
{
    /// <summary>The timeline of a subject, as it was on a day and as it was known at an instant, with all that reaches it.</summary>
    /// <param name="same">Other ids of the same person: what was written under them is read as written under this one.</param>
    public Timeline Timeline(Subject subject, Moment? asAt = null, DateTimeOffset? knownAt = null, params IReadOnlyList<Subject> same) => Timeline(subject, asAt, knownAt, same, null);

    /// <summary>The record types that the clocks of a kind of subject, what follows their breaches, and some phrases besides may ask of others; null for all.</summary>
    public IReadOnlySet<string>? TypesFor(SubjectKind kind, params IReadOnlyList<object> phrases) =>
        kind == SubjectKind.Child ? null : phrases.Count == 0 ? Plan.Read[kind] : Plan.Read[kind].Union(TypesRead.By(catalogue, phrases)).ToHashSet();

    /// <summary>The same with no more of other subjects than some types.</summary>
    /// <param name="types">As of <see cref="TypesFor"/>.</param>
    public Timeline Timeline(Subject subject, Moment? asAt, DateTimeOffset? knownAt, IReadOnlyList<Subject> same, IReadOnlySet<string>? types) => Clocks.Timeline.Of(
        subject,
        same.Count == 0 ? Known(subject, knownAt) : same.Prepend(subject).SelectMany(one => Known(one, knownAt)).Select(record => same.Contains(record.Subject) ? record with { Subject = subject } : record),
        same.Count == 0 ? Reaching(subject, knownAt, types) : [.. same.Prepend(subject).SelectMany(one => Reaching(one, knownAt, types))],
        asAt,
        Sittings(knownAt));

    private List<Reached> Reaching(Subject subject, DateTimeOffset? knownAt, IReadOnlySet<string>? types)
    {
        var reached = new List<Reached>();
        var ties = Ties(subject, knownAt).ToLookup(tie => tie.With(subject));
        var signed = subject.Kind == SubjectKind.Worker && _signed.TryGetValue(subject.Id, out var subjects) ? subjects : [];
        foreach (var other in ties.Select(group => group.Key).Concat(signed).Distinct().Where(other => other.Kind is not (SubjectKind.Worker or SubjectKind.Team)))
        {
            var (isSigned, with) = (signed.Contains(other), ties[other].ToList());
            var isShared = with.Exists(tie => !tie.IsOfWork);
            var known = types is null ? Known(other, knownAt) : Some(other, isSigned || isShared ? types : _joinedBy, knownAt, isSigned && !isShared ? subject.Id : null);
            var standing = Standing.Of([.. known.DistinctBy(record => record.Id)]);
            if (standing.Records.Count + standing.TakenBack.Count == 0)
            {
                continue;
            }

            var own = isSigned ? SignedBy(subject.Id, other, standing) : null;
            reached.Add(new Reached(
                standing,
                (record, root) => record.Subject == other && (types is null || types.Contains(record.Type)) && ((own?.Contains(root) ?? false) || with.Exists(tie => tie.IsOfWork ? tie.Own.Contains(root) : tie.Holds(record.Happened))),
                // What can be written about a child is read of the child where it was written about the child.
                record => subject.Kind != SubjectKind.Child || !(catalogue.RecordTypes.TryGetValue(record.Type, out var type) && type.Subjects.Contains(SubjectKind.Child))));
        }

        return reached;
    }

    /// <summary>What a worker signed, and what answers it: the records about those.</summary>
    private HashSet<string> SignedBy(string worker, Subject about, Standing standing)
    {
        var there = standing.Records.Select(pair => pair.Root).ToHashSet();
        var signed = standing.Records.Where(pair => pair.Record.Author?.Id == worker).Select(pair => pair.Root).Concat(standing.TakenBack.Where(record => record.Author?.Id == worker).Select(record => record.Id)).ToHashSet();
        var answers = standing.Records.Where(pair => pair.Record.About is { } answered && IsSigned(standing.Roots.GetValueOrDefault(answered, answered))).Select(pair => pair.Root).ToList();
        signed.UnionWith(answers);
        return signed;

        // What is answered may be of a type that is not read.
        bool IsSigned(string root) => signed.Contains(root) || (!there.Contains(root) && Find(root, about)?.Author?.Id == worker);
    }

    private CaseRecord? Find(string id, Subject about) => find is not null ? find(id) is { } found && found.Subject == about ? found : null : recordsOf(about).FirstOrDefault(record => record.Id == id);

    private IReadOnlyList<Entry> Sittings(DateTimeOffset? knownAt)
    {
        if (knownAt is null && _sittings is { } known)
        {
            return known;
        }

        IReadOnlyList<Entry> sittings = [.. _sitting.SelectMany(subject => Clocks.Timeline.Of(subject, Known(subject, knownAt)).OfType(RecordTypes.Sitting)).OrderBy(entry => entry.At)];
        return knownAt is null ? _sittings = sittings : sittings;
    }

    /// <summary>Those of some types. Where a record of another type was corrected, all are read: who signed what stands cannot be told otherwise.</summary>
    /// <param name="signer">Of this worker, and what answers another record or joins two subjects; null for everybody's.</param>
    private IEnumerable<CaseRecord> Some(Subject subject, IReadOnlySet<string> types, DateTimeOffset? knownAt, string? signer)
    {
        var some = someOf is not null ? someOf(subject, Wanted)
            : [.. recordsOf(subject).Where(record => record.Corrects is not null || Wanted(new HeadOfRecord(record.Type, record.Author?.Id, record.About is not null)))];
        if (some.Any(record => record.Corrects is not null && (signer is not null || !types.Contains(record.Type))))
        {
            return Known(subject, knownAt);
        }

        return knownAt is { } at ? some.Where(record => record.Appended <= at) : some;

        bool Wanted(HeadOfRecord head) => types.Contains(head.Type) && (signer is null || head.Author == signer || head.Answers || _joinedBy.Contains(head.Type));
    }
}
