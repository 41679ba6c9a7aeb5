using Plimsoll.App.Search;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

public sealed partial class Overview
{
    /// <summary>The id under which a person's record stands: the same, unless it was merged into another.</summary>
    public Subject IdOf(Subject subject)
    {
        lock (_lock)
        {
            return _identities.Of(subject);
        }
    }

    /// <summary>All ids of a person, the one that the record stands under first.</summary>
    public IReadOnlyList<Subject> IdsOf(Subject subject)
    {
        lock (_lock)
        {
            var one = _identities.Of(subject);
            return [one, .. _identities.MergedInto(one)];
        }
    }

    /// <summary>Under which other ids a person is also known here, each with a record apart. None leads to or from a sealed record.</summary>
    public IReadOnlyList<Subject> LinksOf(Subject subject)
    {
        lock (_lock)
        {
            return _identities.Links(subject);
        }
    }

    /// <summary>The record is closed to ordinary reading, after an adoption for example: not shown, not listed and not found, whatever day is asked about.</summary>
    public bool IsSealed(Subject subject)
    {
        lock (_lock)
        {
            return _identities.IsSealed(subject);
        }
    }

    /// <summary>Everybody of whom some record says who may or may not see it.</summary>
    internal IReadOnlyList<Subject> Guarded()
    {
        lock (_lock)
        {
            return [.. _guarded.Select(subject => _identities.Of(subject)).Distinct().Order()];
        }
    }

    /// <summary>Some record says who may or may not see this person's.</summary>
    internal bool IsGuarded(Subject subject)
    {
        lock (_lock)
        {
            return _guarded.Count > 0 && (_guarded.Contains(subject) || _identities.MergedInto(_identities.Of(subject)).Any(_guarded.Contains));
        }
    }

    /// <summary>
    /// The people that fit what was typed, the best first. A person under two ids is found once, under the id that is kept;
    /// a sealed record is not found.
    /// </summary>
    /// <param name="mayKnow">Whether the reader may know that there is such a person.</param>
    public IReadOnlyList<Found> Find(string typed, Func<Subject, bool> mayKnow)
    {
        lock (_lock)
        {
            return [.. _people.Find(typed, subject => !_identities.IsSealed(subject) && mayKnow(_identities.Of(subject)))
                .Select(found => found with { Subject = _identities.Of(found.Subject) }).DistinctBy(found => found.Subject)];
        }
    }

    /// <summary>Who somebody is, under whichever of their ids; null where there are no records about them.</summary>
    public Identity? Who(Subject subject)
    {
        lock (_lock)
        {
            return _people.Who(_identities.Of(subject));
        }
    }

    /// <summary>What was erased from the journal is not kept in memory either: the record is taken anew as it stands there.</summary>
    private void Forget(string id)
    {
        if (!_byId.TryGetValue(id, out var known) || known.Fields.Count == 0 || _journal.Find(id) is not { Fields.Count: 0 } emptied)
        {
            return;
        }

        _byId[id] = emptied;
        _people.Forget(emptied);
        if (known.Corrects is { } correction && _corrections.GetValueOrDefault(correction.Record) == known)
        {
            _corrections[correction.Record] = emptied;
        }

        // A correction may be seen by several subjects.
        foreach (var (subject, list) in known.Corrects is null ? [KeyValuePair.Create(known.Subject, _bySubject[known.Subject])] : _bySubject.ToList())
        {
            var place = list.FindIndex(record => record.Id == id);
            if (place >= 0)
            {
                list[place] = emptied;
                _reach.Follow(emptied, subject);
            }
        }
    }
}
