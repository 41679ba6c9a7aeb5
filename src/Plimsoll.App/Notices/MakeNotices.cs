using Plimsoll.Storage;

namespace Plimsoll.App.Notices;

/// <summary>
/// Makes the notices that records ask for, each once: from the journal, on from where it last stopped. Stopped in the middle, it goes on there;
/// run by two processes at once, each notice is there once.
/// </summary>
public sealed class MakeNotices(Authority authority)
{
    /// <summary>Where none were ever made, nobody is told of what is older than this.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(14);

    private const int Together = 500;

    private readonly WhoIsTold _told = new(authority);

    /// <returns>How many were made.</returns>
    public int Run()
    {
        authority.Overview.Follow();
        var place = authority.Notices.Place();
        var since = place is null ? authority.Instant - Oldest : DateTimeOffset.MinValue;
        var made = 0;
        foreach (var records in authority.Journal.Replay(place ?? 0).Chunk(Together))
        {
            List<NoticeRow> notices = [.. records.Where(record => record.Appended >= since).SelectMany(_told.Of)];
            // An import that closes brings records of earlier places: it is never gone back behind them.
            authority.Notices.Put(notices, records.Max(record => record.Sequence));
            made += notices.Count;
        }

        return made;
    }
}
