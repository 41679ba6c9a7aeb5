using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>Who chairs for a child: the conference chair or the reviewing officer.</summary>
public static class Chairs
{
    private static readonly string[] Signs = [RecordTypes.Conference, RecordTypes.LookedAfterReview, RecordTypes.ChairCheck];

    /// <summary>Who last signed a conference, a review or a check as one; null where nobody has.</summary>
    public static string? Last(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return Signs.SelectMany(timeline.OfType).Where(entry => entry.Record.Author?.Role is "conference chair" or "reviewing officer").MaxBy(entry => entry.At)?.Record.Author!.Id;
    }
}
