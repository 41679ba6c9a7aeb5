using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.App.Census;

/// <summary>
/// Holds one child's record, as it stands, against the rules of the census of the year under way: what is unlikely or missing is told while somebody still
/// remembers how it was, not in May. The rules are those of the file that is sent; those on the whole return, and drafts, are left out.
/// </summary>
public sealed class CensusAdvice
{
    private readonly Authority _authority;

    private readonly IReadOnlyList<CinRule> _rules;

    /// <summary>Rules that go by the end of the year are held as if it ended today: what may still come in time is not found to be missing.</summary>
    private readonly CinYear _soFar;

    public CensusAdvice(Authority authority)
    {
        _authority = authority;
        var today = authority.Today;
        Year = new CinYear(Math.Clamp(today > new DateOnly(today.Year, 3, 31) ? today.Year + 1 : today.Year, CinBuilder.First, CinBuilder.Last));
        _soFar = today < Year.ReferenceDate ? new CinYear(Year.Year, today) : Year;
        _rules = [.. CinRules.ForYear(Year.Year).Where(rule => !rule.IsDraft && !rule.Check.NeedsWholeReturn)];
    }

    /// <summary>The census in which what is written today will stand.</summary>
    public CinYear Year { get; }

    /// <summary>What is found in a child's record; nothing where the child is not in the census.</summary>
    public IReadOnlyList<CensusFinding> Of(Subject child) => child.Kind != SubjectKind.Child ? [] : In(_authority.Overview.Own(child, Moment.On(_authority.Today), CinBuilder.Types));

    /// <summary>What a record that stands has brought and put right.</summary>
    public CensusChange By(CaseRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var all = RecordsOf(record.Subject);
        return Between(record.Subject, [.. all.Where(one => one.Appended < record.Appended)], [.. all.Where(one => one.Appended <= record.Appended)]);
    }

    /// <summary>What a record would bring and put right that is not saved yet. A correction says itself what it corrects.</summary>
    internal CensusChange IfSaved(CaseRecord record)
    {
        var all = RecordsOf(record.Subject);
        return Between(record.Subject, all, [.. all, record with { Subject = _authority.Overview.IdOf(record.Subject), Appended = _authority.Instant, Sequence = _authority.Overview.Followed + 1 }]);
    }

    private IReadOnlyList<CaseRecord> RecordsOf(Subject child) => child.Kind != SubjectKind.Child ? [] : _authority.Overview.OwnRecords(child, CinBuilder.Types);

    private CensusChange Between(Subject child, IReadOnlyList<CaseRecord> before, IReadOnlyList<CaseRecord> after)
    {
        if (child.Kind != SubjectKind.Child)
        {
            return new CensusChange([], []);
        }

        var one = _authority.Overview.IdOf(child);
        var (was, now) = (In(Of(before)), In(Of(after)));
        return new CensusChange([.. now.ExceptBy(was.Select(found => found.Key), found => found.Key)], [.. was.ExceptBy(now.Select(found => found.Key), found => found.Key)]);

        Timeline Of(IReadOnlyList<CaseRecord> records) => Timeline.Of(one, records, Moment.On(_authority.Today));
    }

    private IReadOnlyList<CensusFinding> In(Timeline timeline)
    {
        var found = new List<CensusFinding>();
        if (CinBuilder.Child(timeline, Year, gap => found.Add(CensusFinding.Of(gap)), () => _authority.Overview.Timeline(timeline.Subject, Moment.On(_authority.Today))) is not { } child)
        {
            return [];
        }

        new CinRun(_soFar, _rules, finding =>
        {
            if (!finding.IsOfReturn)
            {
                found.Add(CensusFinding.Of(finding));
            }
        }).Child(child);
        return [.. found.DistinctBy(one => one.Key).OrderBy(one => one.Severity)];
    }
}

/// <summary>What a record brought that the census would find, and what it would no longer find.</summary>
public sealed record CensusChange(IReadOnlyList<CensusFinding> New, IReadOnlyList<CensusFinding> Gone);
