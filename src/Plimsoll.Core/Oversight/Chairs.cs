using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>Who chairs for a child: the conference chair or the reviewing officer; and whether one has said that they may not be free to judge.</summary>
public static class Chairs
{
    public const string ConferenceChair = "conference chair";

    public const string ReviewingOfficer = "reviewing officer";

    private static readonly string[] Signs = [RecordTypes.Conference, RecordTypes.LookedAfterReview, RecordTypes.ChairCheck];

    /// <summary>Who chairs: the last to sign a conference, a review or a check as one, or whom a manager has put in the place of one; null where nobody has.</summary>
    /// <param name="role">In which of the two roles; null for either.</param>
    public static string? Last(Timeline timeline, string? role = null)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return Chaired(timeline).Where(one => role is null || one.Role == role).OrderBy(one => one.Entry.At).Select(one => one.Worker).LastOrDefault();
    }

    /// <summary>Who chairs in each of the two roles.</summary>
    public static IReadOnlyList<string> All(Timeline timeline) => [.. new[] { Last(timeline, ConferenceChair), Last(timeline, ReviewingOfficer) }.OfType<string>().Distinct()];

    /// <summary>The conflicts of interest that chairs have declared and nobody has decided, the first first.</summary>
    public static IReadOnlyList<CaseRecord> Undecided(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var all = timeline.OfType(RecordTypes.ConflictOfInterest);
        return [.. all.Where(one => one.Record.Text("step") == "declared" && !all.Exists(other => IsDecision(other, one))).Select(one => one.Record)];
    }

    /// <summary>Whether somebody is named in a conflict that a chair has declared about this child, and that was not found to be none.</summary>
    public static bool IsCloseTo(Timeline timeline, string? chair, string worker)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var all = timeline.OfType(RecordTypes.ConflictOfInterest);
        return chair is not null && all.Exists(one => one.Record.Author?.Id == chair && one.Record.Text("person") == worker
            && !all.Exists(other => IsDecision(other, one) && other.Record.Text("outcome") == "no conflict"));
    }

    private static bool IsDecision(Entry entry, Entry declared) => entry.Record.Text("step") == "decided" && entry.About == declared.Root;

    private static IEnumerable<(Entry Entry, string Role, string Worker)> Chaired(Timeline timeline) =>
        Signs.SelectMany(timeline.OfType).Where(entry => entry.Record.Author?.Role is ConferenceChair or ReviewingOfficer).Select(entry => (entry, entry.Record.Author!.Role!, entry.Record.Author.Id))
            .Concat(timeline.OfType(RecordTypes.ConflictOfInterest).Where(entry => entry.Record.Text("outcome") == "another chair" && entry.Record.Text("other-chair") is not null)
                .Select(entry => (entry, entry.Record.Text("as") ?? "", entry.Record.Text("other-chair")!)));
}
