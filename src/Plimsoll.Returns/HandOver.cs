using System.Runtime.ExceptionServices;

namespace Plimsoll.Returns;

/// <summary>Hands things from the thread that makes them to the one that takes them, in order, with only so many on the way.</summary>
internal sealed class HandOver<T>(int most) : IDisposable
{
    private readonly Queue<T> _onTheWay = new();
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _free = new(most);
    private readonly SemaphoreSlim _filled = new(0);
    private Thread? _maker;
    private ExceptionDispatchInfo? _fault;
    private volatile bool _isOver;

    /// <param name="make">Runs on a thread of its own. It is given what hands one thing over, and answers false where nobody takes any more.</param>
    public void Fill(Action<Func<T, bool>> make)
    {
        _maker = new Thread(() =>
        {
            try
            {
                make(Put);
            }
            catch (Exception fault)
            {
                // Thrown again where the things are taken.
                _fault = ExceptionDispatchInfo.Capture(fault);
            }

            _filled.Release();
        });
        _maker.Start();
    }

    public IEnumerable<T> Take()
    {
        while (true)
        {
            _filled.Wait();
            T next;
            lock (_lock)
            {
                if (_onTheWay.Count == 0)
                {
                    break;
                }

                next = _onTheWay.Dequeue();
            }

            _free.Release();
            yield return next;
        }

        _fault?.Throw();
    }

    public void Dispose()
    {
        _isOver = true;
        _free.Release();
        _maker?.Join();
        _free.Dispose();
        _filled.Dispose();
    }

    private bool Put(T thing)
    {
        _free.Wait();
        if (_isOver)
        {
            return false;
        }

        lock (_lock)
        {
            _onTheWay.Enqueue(thing);
        }

        _filled.Release();
        return true;
    }
}
