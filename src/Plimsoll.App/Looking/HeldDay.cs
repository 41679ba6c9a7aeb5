using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>The rows of a day as far as the journal had been followed.</summary>
internal sealed class ServiceState(long followed, Coverage coverage, ServiceRows rows)
{
    public long Followed { get; } = followed;

    public Coverage Coverage { get; } = coverage;

    public ServiceRows Rows { get; } = rows;

    /// <summary>What is known of the present from before the last records came: of those whom they do not touch.</summary>
    public PresentRows? Before { get; init; }

    /// <summary>Those of it whom they do touch.</summary>
    public IReadOnlyCollection<Subject> Again { get; init; } = [];

    /// <summary>The day as it stands at a minute of it.</summary>
    public PresentRows? Present { get; set; }
}

/// <summary>The rows of a day as it stands at a minute of it, where they are not those of its end.</summary>
/// <param name="Until">When that no longer holds.</param>
/// <param name="Own">Those that differ from the end of the day.</param>
/// <param name="Rows">All, those among them.</param>
internal sealed record PresentRows(DateTimeOffset Until, IReadOnlyDictionary<Subject, OfSubject> Own, ServiceRows Rows);

/// <summary>A day of the whole service: held, or being worked out.</summary>
internal sealed class HeldDay(DateOnly day, DateTimeOffset? knownAt)
{
    private readonly Lock _lock = new();

    private volatile bool _isStopped;

    private Task? _task;

    private int _of;

    private int _done;

    public DateOnly Day { get; } = day;

    public DateTimeOffset? KnownAt { get; } = knownAt;

    /// <summary>Who works it out holds this; others wait for the same.</summary>
    public Lock Working { get; } = new();

    public volatile ServiceState? State;

    /// <summary>How much has been worked out, from 0 to 1.</summary>
    public double Share => State is not null ? 1 : _of == 0 ? 0 : Math.Min(1, (double)Volatile.Read(ref _done) / _of);

    public bool IsStopped => _isStopped;

    public bool IsBeingWorkedOut
    {
        get
        {
            lock (_lock)
            {
                return _task is { IsCompleted: false };
            }
        }
    }

    public void Expect(int subjects) => (_done, _of) = (0, subjects);

    public void Did() => Interlocked.Increment(ref _done);

    /// <summary>Begins the work where it has not begun; the task that does it.</summary>
    public Task Begin(Action work)
    {
        lock (_lock)
        {
            return _task ??= Task.Run(work);
        }
    }

    /// <summary>Another day has taken its place: what runs in the background for it ends.</summary>
    public void Stop() => _isStopped = true;

    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public void GoOn()
    {
        if (_isStopped)
        {
            throw new OperationCanceledException("Other days have been asked for since.");
        }
    }

    public void Forget()
    {
        lock (_lock)
        {
            _task = null;
        }
    }
}
