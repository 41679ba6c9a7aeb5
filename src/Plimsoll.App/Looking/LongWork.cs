namespace Plimsoll.App.Looking;

/// <summary>What takes long is worked out one after the other, on all processors but one: pages are answered meanwhile.</summary>
internal sealed class LongWork
{
    private readonly Lock _lock = new();

    private Task _last = Task.CompletedTask;

    public static int Processors { get; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Begins when all that was asked for before has ended, well or not.</summary>
    public Task<T> DoAsync<T>(Func<T> work)
    {
        lock (_lock)
        {
            var mine = _last.ContinueWith(_ => work(), TaskScheduler.Default);
            _last = mine;
            return mine;
        }
    }
}
