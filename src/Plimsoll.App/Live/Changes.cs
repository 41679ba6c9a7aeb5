using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Live;

/// <summary>Something was appended, by this process or another. It says of whom, and nothing of what.</summary>
/// <param name="Sequence">The place in the journal up to which it has been followed.</param>
/// <param name="Touched">Everybody whose record or clocks it may have changed; null where those are too many to tell, or everybody.</param>
public sealed record Change(long Sequence, IReadOnlySet<Subject>? Touched)
{
    /// <summary>New notices have been laid out: what waits for somebody may be more.</summary>
    public bool Notices { get; init; }

    /// <summary>Two changes as one, for a listener who was busy.</summary>
    public static Change operator +(Change earlier, Change later) =>
        new(later.Sequence, earlier.Touched is null || later.Touched is null ? null : new HashSet<Subject>([.. earlier.Touched, .. later.Touched])) { Notices = earlier.Notices || later.Notices };
}

/// <summary>Tells whoever listens that something was appended. Nobody waits for a listener: one who is busy is told once of all that happened meanwhile.</summary>
public sealed class Changes
{
    private readonly Lock _lock = new();

    private readonly List<Listener> _listeners = [];

    /// <summary>What is appended from now on, until it is cancelled.</summary>
    public async IAsyncEnumerable<Change> Listen([EnumeratorCancellation] CancellationToken cancel)
    {
        var listener = new Listener();
        lock (_lock)
        {
            _listeners.Add(listener);
        }

        try
        {
            while (await listener.IsTold(cancel).ConfigureAwait(false))
            {
                if (listener.Take() is { } change)
                {
                    yield return change;
                }
            }
        }
        finally
        {
            lock (_lock)
            {
                _listeners.Remove(listener);
            }
        }
    }

    internal void Tell(Change change)
    {
        lock (_lock)
        {
            _listeners.ForEach(listener => listener.Tell(change));
        }
    }

    private sealed class Listener
    {
        private readonly Channel<bool> _told = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        private readonly Lock _lock = new();

        private Change? _waiting;

        public void Tell(Change change)
        {
            lock (_lock)
            {
                _waiting = _waiting is null ? change : _waiting + change;
            }

            _told.Writer.TryWrite(true);
        }

        /// <summary>False when it is cancelled.</summary>
        public async ValueTask<bool> IsTold(CancellationToken cancel)
        {
            try
            {
                return await _told.Reader.ReadAsync(cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        public Change? Take()
        {
            lock (_lock)
            {
                var change = _waiting;
                _waiting = null;
                return change;
            }
        }
    }
}
