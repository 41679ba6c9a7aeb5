using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.App.Looking;

/// <summary>Many read at once; one writes, alone. Who holds it does not ask for it again.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as the records it guards, and its handles go with it; to dispose of it while somebody reads would be the mistake.")]
internal sealed class Gate
{
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.NoRecursion);

    public Held Read()
    {
        _lock.EnterReadLock();
        return new Held(_lock, writes: false);
    }

    public Held Write()
    {
        _lock.EnterWriteLock();
        return new Held(_lock, writes: true);
    }

    public readonly ref struct Held(ReaderWriterLockSlim gate, bool writes)
    {
        public void Dispose()
        {
            if (writes)
            {
                gate.ExitWriteLock();
            }
            else
            {
                gate.ExitReadLock();
            }
        }
    }
}
