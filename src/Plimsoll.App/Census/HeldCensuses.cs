using System.Security.Cryptography;

namespace Plimsoll.App.Census;

/// <summary>
/// The censuses that people check: in memory, each for the sign-in that loaded it or had it made, for an hour at most. Two of one sign-in, so that
/// last year's stands beside this year's, and few in all; who loads one more gives up the oldest of their own, and where as many are held as can be, the
/// oldest of all that is read makes room: it is loaded again in a moment.
/// </summary>
public sealed class HeldCensuses(TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public const int MostOfOne = 2;

    public const int Most = 12;

    /// <summary>What is said to whoever is turned away, without a full stop.</summary>
    public static readonly string Full = $"As many censuses are being read as can be at once ({Most}). Try again in a while";

    private const int AtOnce = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();

    private readonly List<(HeldCensus Census, Task Run, ITimer End)> _held = [];

    private readonly SemaphoreSlim _turn = new(AtOnce);

    /// <summary>Checks a census that was given beside whatever else is done.</summary>
    /// <param name="length">Of how many bytes, for how far it has got.</param>
    /// <param name="census">Is closed when it is read, or is not taken.</param>
    /// <returns>What is held of it; null where as many are being read as can be held.</returns>
    public HeldCensus? Begin(CensusHolder holder, string name, Stream census, long length)
    {
        var begun = Begin(new HeldCensus(NewId(), holder, name, time.GetUtcNow(), length, isOwn: false), run =>
        {
            using (census)
            {
                run.Read(census);
            }
        });
        if (begun is null)
        {
            census.Dispose();
        }

        return begun;
    }

    /// <summary>The same of one that is made from our own records first.</summary>
    /// <returns>What is held of it; null where as many are being read as can be held.</returns>
    public HeldCensus? Begin(CensusHolder holder, string name, CensusToMake making) =>
        Begin(new HeldCensus(NewId(), holder, name, time.GetUtcNow(), 0, isOwn: true), run => run.Make(making));

    /// <summary>One of a holder's own; null for another's, and for one that has ended.</summary>
    public HeldCensus? Find(CensusHolder holder, string id) => Of(holder).FirstOrDefault(census => census.Id == id);

    /// <summary>A holder's own, the newest first.</summary>
    public IReadOnlyList<HeldCensus> Of(CensusHolder holder)
    {
        lock (_lock)
        {
            Sweep();
            return [.. _held.Select(one => one.Census).Where(census => census.Holder == holder).Reverse()];
        }
    }

    public void Discard(HeldCensus census)
    {
        lock (_lock)
        {
            _held.FindAll(one => one.Census == census).ForEach(Drop);
        }
    }

    /// <summary>Somebody signed out.</summary>
    public void End(string signIn)
    {
        lock (_lock)
        {
            _held.FindAll(one => one.Census.Holder.SignIn == signIn).ForEach(Drop);
        }
    }

    public void Dispose()
    {
        Task[] runs;
        lock (_lock)
        {
            runs = [.. _held.Select(one => one.Run)];
            _held.ToList().ForEach(Drop);
        }

        Task.WhenAny(Task.WhenAll(runs)).Wait(Patience);
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private HeldCensus? Begin(HeldCensus run, Action<HeldCensus> work)
    {
        lock (_lock)
        {
            Sweep();
            foreach (var older in _held.Where(one => one.Census.Holder == run.Holder).SkipLast(MostOfOne - 1).ToList())
            {
                Drop(older);
            }

            if (_held.Count >= Most && _held.FirstOrDefault(one => one.Census.IsOver) is { Census: not null } oldest)
            {
                Drop(oldest);
            }

            if (_held.Count >= Most)
            {
                return null;
            }

            var end = time.CreateTimer(_ => Discard(run), null, Longest, Timeout.InfiniteTimeSpan);
            _held.Add((run, Task.Run(() => RunAsync(() => work(run))), end));
        }

        return run;
    }

    private async Task RunAsync(Action work)
    {
        await _turn.WaitAsync();
        try
        {
            work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        _held.FindAll(one => now - one.Census.Begun >= Longest).ForEach(Drop);
    }

    private void Drop((HeldCensus Census, Task Run, ITimer End) held)
    {
        held.Census.Stop();
        held.End.Dispose();
        _held.Remove(held);
    }
}
