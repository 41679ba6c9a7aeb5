using System.Threading.Channels;
using Plimsoll.App.Notices;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Live;

/// <summary>
/// An authority for as long as a server runs: it follows what is appended, tells who listens, and takes up a practice that was accepted.
/// A request takes <see cref="Authority"/> once, at its beginning, and ends on the practice with which it began. Whoever opened the first closes it.
/// </summary>
public sealed class RunningAuthority(Authority first)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _following = new();

    /// <summary>Who comes while notices are being laid out finds them done.</summary>
    private readonly Lock _laying = new();

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile Authority _authority = first.Lent();

    private long _told = first.Overview.Followed;

    public Authority Authority => _authority;

    public Changes Changes { get; } = new();

    /// <summary>Why what was appended cannot be followed, or a practice that was accepted cannot be taken up; null where all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Follows what this process and others append, within a second, until it is cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await foreach (var _ in Authority.Journal.Heads(cancel).ConfigureAwait(false))
                {
                    Follow();
                }
            }
            catch (StorageException lost)
            {
                Problem = lost.Message;
                await Task.Delay(Pause, CancellationToken.None).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Takes up what has been appended since the last time.</summary>
    /// <exception cref="StorageException">The journal cannot be read.</exception>
    public void Follow()
    {
        lock (_following)
        {
            var overview = Authority.Overview;
            overview.Follow();
            var followed = overview.Followed;
            if (followed == _told)
            {
                return;
            }

            var touched = overview.TouchedSince(_told);
            if (touched is null || touched.Contains(Authority.Self))
            {
                TakeUpPractice();
            }

            _told = followed;
            Changes.Tell(new Change(followed, touched));
        }
    }

    /// <summary>Lays out for each person what the records ask them to know, and tells whoever listens that there is more.</summary>
    /// <returns>How many notices were laid out.</returns>
    /// <exception cref="StorageException">The journal cannot be read, or the notices cannot be kept.</exception>
    public int LayNotices()
    {
        int made;
        var authority = Authority;
        lock (_laying)
        {
            made = new MakeNotices(authority).Run();
        }

        if (made > 0)
        {
            Changes.Tell(new Change(authority.Overview.Followed, new HashSet<Subject>()) { Notices = true });
        }

        return made;
    }

    /// <summary>Whoever waits until the next job is due waits no longer.</summary>
    public void WakeJobs() => _wake.Writer.TryWrite(true);

    /// <summary>Until a time has passed, or somebody asks for a job.</summary>
    public async Task WaitForJobsAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        over.CancelAfter(atMost);
        try
        {
            await _wake.Reader.ReadAsync(over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Nobody asked, or the server stops.
        }
    }

    /// <summary>Tells whoever listens that every list may have changed: another day has begun, or an hour by which something was promised.</summary>
    public void TellEverybody() => Changes.Tell(new Change(Authority.Overview.Followed, null));

    /// <summary>The practice that was accepted, with all lists of today, in the place of the one that ran: ready before it is swapped in.</summary>
    private void TakeUpPractice()
    {
        var (renewed, problems) = Authority.WithAcceptedPractice();
        Problem = problems.Count == 0 ? null : $"A practice was accepted that does not go with what ships, and is not taken up: {problems[0]}";
        if (renewed is not null)
        {
            renewed.Clocks.Prepare(renewed.Today);
            _authority = renewed;
        }
    }
}
