using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>The records of one child as they stand, and which referral each belongs to.</summary>
internal sealed class ChildFile
{
    private const int LongestChain = 50;

    private readonly Timeline _timeline;
    private readonly Dictionary<string, CaseRecord> _byRoot = [];
    private readonly Lazy<IReadOnlyList<CaseRecord>> _familyMeetings;

    /// <param name="withFamily">The timeline with what reaches it from the family.</param>
    public ChildFile(Timeline timeline, Telling telling, Func<Timeline> withFamily)
    {
        _timeline = timeline;
        _familyMeetings = new(() => [.. withFamily().Records.Where(record => CinMap.FamilyMeeting.Fits(record) && record.Happened.Day <= telling.Year.ReferenceDate)]);
        Records = [.. timeline.Records.Where(record => CinMap.Types.Contains(record.Type) && record.Happened.Day <= telling.Year.ReferenceDate)];
        foreach (var record in Records)
        {
            _byRoot[timeline.RootOf(record.Id) ?? record.Id] = record;
        }

        Episodes = [.. Records.Where(CinMap.Referral.Fits).Select(referral => new EpisodeFile(this, referral))];
        var hasPreProceedings = telling.Year.Year >= CinCoverage.FirstYearOfPreProceedings;
        var byReferral = Episodes.ToDictionary(episode => episode.Referral);
        foreach (var record in Records.Where(record => OfReferral.Contains(record.Type) || (hasPreProceedings && BeforeCourt.Contains(record.Type))))
        {
            var episode = Chain(record).FirstOrDefault(byReferral.ContainsKey) is { } referral ? byReferral[referral] : On(record);
            if (episode is not null)
            {
                episode.Add(record);
            }
            else if (CinMap.Shapes.Any(shape => shape.Fits(record)))
            {
                telling.GapOfYear("CINreferralDate", record, $"No referral was open on the day of this record ({record.Type}), so the census has no place for it.");
            }
        }
    }

    private static readonly HashSet<string> OfReferral =
        ["referral-decision", "closure", "assessment", "plan", "strategy-discussion", "section-47-outcome", "conference"];

    private static readonly HashSet<string> BeforeCourt =
        ["legal-planning-meeting", "letter-before-proceedings", "pre-proceedings-meeting", "pre-proceedings-end", "court-application", "document-sent", "pre-proceedings-summary"];

    /// <summary>In the order of the timeline.</summary>
    public IReadOnlyList<CaseRecord> Records { get; }

    public IReadOnlyList<EpisodeFile> Episodes { get; }

    /// <summary>What became of the offers that the family meet to make a plan of its own.</summary>
    public IReadOnlyList<CaseRecord> FamilyMeetings => _familyMeetings.Value;

    /// <summary>The last of a kind; null where there is none.</summary>
    public CaseRecord? Last(CinShape shape) => Records.LastOrDefault(shape.Fits);

    /// <summary>Whether a record answers another, directly or through what stands between.</summary>
    public bool IsAbout(CaseRecord record, CaseRecord other) => Chain(record).Contains(other);

    /// <summary>What a record is about, what that is about, and so on.</summary>
    private IEnumerable<CaseRecord> Chain(CaseRecord record)
    {
        var at = record;
        for (var steps = 0; steps < LongestChain && at.About is { } about && _byRoot.TryGetValue(_timeline.RootOf(about) ?? about, out var next); steps++)
        {
            yield return next;
            at = next;
        }
    }

    /// <summary>
    /// The referral to which a record belongs that names none: the last before it that is open then. What ends something on the day of a new referral
    /// ends it of the one before, and may come after the closure; null where there is none.
    /// </summary>
    private EpisodeFile? On(CaseRecord record)
    {
        var (day, closes, ends) = (record.Happened.Day, CinMap.Closure.Fits(record), CinMap.Ends.Any(shape => shape.Fits(record)));
        var before = Episodes.Where(episode => episode.Referred <= day).ToList();
        return before.LastOrDefault(episode => IsOpen(episode) && (!ends || episode.Referred < day))
            ?? before.LastOrDefault(IsOpen)
            ?? (ends ? before.LastOrDefault() : null);

        bool IsOpen(EpisodeFile episode) => !episode.IsNotTakenFurther && (closes ? episode.Closed is null : !(episode.Closed < day));
    }
}
