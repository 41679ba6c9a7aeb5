using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Practice;

/// <summary>A layer that one person proposed and another accepted.</summary>
public sealed record Acceptance(PracticeLayer Layer, CaseRecord Proposed, CaseRecord Accepted);

/// <summary>
/// The authority's own practice as the journal holds it. What a folder says counts from the moment at which a second person accepted it,
/// and what applied at an earlier moment is asked for by that moment.
/// </summary>
public sealed class AcceptedPractice
{
    private readonly List<Acceptance> _acceptances = [];

    private readonly List<CaseRecord> _proposals = [];

    private AcceptedPractice()
    {
    }

    public static AcceptedPractice Of(Journal journal, Subject authority) => Of(journal.Of(authority), authority);

    public static AcceptedPractice Of(IEnumerable<CaseRecord> records, Subject authority)
    {
        var practice = new AcceptedPractice();
        var standing = Timeline.Of(authority, records).Records.Where(record => record.Type == RecordTypes.PracticeChange).OrderBy(record => record.Sequence).ToList();
        practice._proposals.AddRange(standing.Where(record => record.Text("step") == "proposed"));
        foreach (var accepted in standing.Where(record => record.Text("step") == "accepted"))
        {
            // Written by hand or by an import, an acceptance without its proposal, or by the proposer, accepts nothing.
            var proposed = practice._proposals.Find(record => record.Id == accepted.About);
            if (proposed is not null && accepted.Author is { } author && author.Id != proposed.Author?.Id && proposed.Text("hash") == accepted.Text("hash") && PracticeLayer.From(accepted) is { } layer)
            {
                practice._acceptances.Add(new Acceptance(layer, proposed, accepted));
            }
        }

        return practice;
    }

    /// <summary>What counted at an instant; null where the practice that ships stood alone.</summary>
    public Acceptance? Last(DateTimeOffset? knownAt = null) => _acceptances.FindLast(one => knownAt is not { } at || one.Accepted.Appended <= at);

    /// <summary>The last proposal of this layer that is not yet accepted.</summary>
    public CaseRecord? Proposal(PracticeLayer layer) => _proposals.FindLast(record => record.Text("hash") == layer.Hash && !_acceptances.Exists(one => one.Proposed.Id == record.Id));
}
