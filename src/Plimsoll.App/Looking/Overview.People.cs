using Plimsoll.App.Search;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

// Who is who.
public sealed partial class Overview
{
    private readonly HashSet<Subject> _guarded = [];

    /// <summary>The id under which a person's record stands: the same, unless it was merged into another.</summary>
    public Subject IdOf(Subject subject)
    {
        using var held = _gate.Read();
        return _identities.Of(subject);
    }

    /// <summary>All ids of a person, the one that the record stands under first.</summary>
    public IReadOnlyList<Subject> IdsOf(Subject subject)
    {
        using var held = _gate.Read();
        var one = _identities.Of(subject);
        return [one, .. _identities.MergedInto(one)];
    }

    /// <summary>Under which other ids a person is also known here, each with a record apart. None leads to or from a sealed record.</summary>
    public IReadOnlyList<Subject> LinksOf(Subject subject)
    {
        using var held = _gate.Read();
        return _identities.Links(subject);
    }

    /// <summary>The record is closed to ordinary reading, after an adoption for example: not shown, not listed and not found, whatever day is asked about.</summary>
    public bool IsSealed(Subject subject)
    {
        using var held = _gate.Read();
        return _identities.IsSealed(subject);
    }

    /// <summary>Everybody of whom some record says who may or may not see it.</summary>
    internal IReadOnlyList<Subject> Guarded()
    {
        using var held = _gate.Read();
        return [.. _guarded.Select(subject => _identities.Of(subject)).Distinct().Order()];
    }

    /// <summary>Some record says who may or may not see this person's.</summary>
    internal bool IsGuarded(Subject subject)
    {
        using var held = _gate.Read();
        return _guarded.Count > 0 && (_guarded.Contains(subject) || _identities.MergedInto(_identities.Of(subject)).Any(_guarded.Contains));
    }

    /// <summary>
    /// The people that fit what was typed, the best first. A person under two ids is found once, under the id that is kept;
    /// a sealed record is not found.
    /// </summary>
    /// <param name="mayKnow">Whether the reader may know that there is such a person.</param>
    public IReadOnlyList<Found> Find(string typed, Func<Subject, bool> mayKnow, int most = FoundView.Best) =>
        [.. _people.Find(typed, subject => !IsSealed(subject) && mayKnow(IdOf(subject)), most).Select(found => found with { Subject = IdOf(found.Subject) }).DistinctBy(found => found.Subject)];

    /// <summary>
    /// The child of whom a return speaks: by id or, where no record stands under it, by pupil number; null where it is nobody here, or more than one.
    /// Whether the reader may know of them is for the access decision to say.
    /// </summary>
    public Subject? ChildOf(string id, string? pupilNumber)
    {
        var subject = new Subject(SubjectKind.Child, id);
        return _people.Who(subject) is not null ? IdOf(subject)
            : pupilNumber is not null && _people.WithNumber(pupilNumber).Where(one => one.Kind == SubjectKind.Child).Select(IdOf).Distinct().ToList() is [var found] ? found
            : null;
    }

    /// <summary>Who somebody is, under whichever of their ids; null where there are no records about them.</summary>
    public Identity? Who(Subject subject) => _people.Who(IdOf(subject));

    /// <summary>For the index of people, which asks while nobody holds the gate.</summary>
    private IReadOnlyList<CaseRecord> IdentifyingRecords(Subject subject)
    {
        using var held = _gate.Read();
        return _records.Of(subject, head => Identity.Types.Contains(head.Type));
    }
}
