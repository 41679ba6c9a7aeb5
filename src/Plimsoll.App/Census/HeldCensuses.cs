using System.Security.Cryptography;

namespace Plimsoll.App.Census;

/// <summary>
/// The censuses that people have loaded to check them: in memory, each for the sign-in that loaded it, for an hour at most. Two of one sign-in, so that
/// last year's stands beside this year's, and few in all; who loads one more gives up the oldest of their own, and where as many are held as can be, the
/// oldest of all that is read makes room: it is loaded again in a moment.
/// </summary>
public sealed class HeldCensuses(TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public const int MostOfOne = 2;

    public const int Most = 12;

    private const int AtOnce = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();

    private readonly List<(HeldCensus Census, Task Run, ITimer End)> _held = [];

    private readonly SemaphoreSlim _turn = new(AtOnce);

    /// <summary>
    /// Checks a census beside whatever else is done. It is any stream of one: a file that was given, or what is made from our own records.
    /// </summary>
    /// <param name="length">Of how many bytes, for how far it has got.</param>
    /// <param name="census">Is closed when it is read, or is not taken.</param>
    /// <returns>What is held of it; null where as many are being read as can be held.</returns>
    public HeldCensus? Begin(CensusHolder holder, string name, Stream census, long length)
    {
        var run = new HeldCensus(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), holder, name, length, time.GetUtcNow());
        lock (_lock)
        {
            Sweep();
            foreach (var older in _held.Where(one => one.Census.Holder == holder).SkipLast(MostOfOne - 1).ToList())
            {
                Drop(older);
            }

            if (_held.Count >= Most && _held.FirstOrDefault(one => one.Census.IsOver) is { Census: not null } oldest)
            {
                Drop(oldest);
            }

            if (_held.Count >= Most)
            {
                census.Dispose();
                return null;
            }

            var end = time.CreateTimer(_ => Discard(run), null, Longest, Timeout.InfiniteTimeSpan);
            _held.Add((run, Task.Run(() => RunAsync(run, census)), end));
        }

        return run;
    }

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

    private async Task RunAsync(HeldCensus run, Stream census)
    {
        await _turn.WaitAsync();
        try
        {
            run.Run(census);
        }
        finally
        {
            await census.DisposeAsync();
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
