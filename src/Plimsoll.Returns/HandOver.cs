using System.Collections.Concurrent;

namespace Plimsoll.Returns;

/// <summary>Hands things from the thread that makes them to the one that takes them, in order, with only so many on the way.</summary>
internal sealed class HandOver<T>(int most) : IDisposable
{
    private readonly BlockingCollection<T> _onTheWay = new(most);
    private readonly CancellationTokenSource _over = new();
    private Task? _maker;

    /// <param name="make">Runs on a thread of its own. It is given what hands one thing over, and answers false where nobody takes any more.</param>
    public void Fill(Action<Func<T, bool>> make) => _maker = Task.Factory.StartNew(
        () =>
        {
            try
            {
                make(Put);
            }
            finally
            {
                _onTheWay.CompleteAdding();
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    /// <summary>All that is made; what broke the making off is thrown after what came before it.</summary>
    public IEnumerable<T> Take()
    {
        foreach (var thing in _onTheWay.GetConsumingEnumerable())
        {
            yield return thing;
        }

        _maker?.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _over.Cancel();
        Task.WhenAny(_maker ?? Task.CompletedTask).Wait();
        _onTheWay.Dispose();
        _over.Dispose();
    }

    private bool Put(T thing)
    {
        try
        {
            _onTheWay.Add(thing, _over.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
