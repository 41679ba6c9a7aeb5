using System.Diagnostics;
using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Looking;

/// <summary>What was worked out from all records of a day.</summary>
/// <param name="Followed">How far the journal had been read.</param>
/// <param name="At">When it was begun.</param>
public sealed record Held<T>(T What, DayView Day, long Followed, Moment At)
    where T : class
{
    internal TimeSpan Took { get; init; }

    internal long Ended { get; init; }
}

/// <summary>
/// Something that takes long to work out from all records. It is worked out once for what the journal holds and the day, in the background when its
/// turn comes (<see cref="LongWork"/>), and held. Who asks waits a moment for the newest, unless it is known to take long, and is then given the last one that there is.
/// </summary>
/// <param name="patience">How long who asks waits; two seconds where nothing else is said.</param>
internal sealed class WorkedOut<T>(Authority authority, Func<DayView, T> work, TimeSpan? patience = null)
    where T : class
{
    /// <summary>What took long is not begun again at once: each record that is written would keep the machine at it.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(100);

    private const int RestsFor = 10;

    /// <summary>A page that waits asks again each second: whoever has not for so long has left, and it is not worked out for nobody.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();

    private readonly Days _days = new(authority);

    private Held<T>? _last;

    private long _asked;

    private Task<Held<T>?>? _running;

    /// <summary>It is being worked out, or waits for its turn.</summary>
    public bool IsUnderWay => _running is { IsCompleted: false };

    /// <returns>Null where it is being worked out for the first time and takes longer than a moment.</returns>
    public async Task<Held<T>?> GetAsync()
    {
        var day = _days.Of(null);
        var followed = authority.Overview.Followed;
        Task<Held<T>?> running;
        Held<T>? before;
        lock (_lock)
        {
            if (_last is { } last && last.Day == day && (last.Followed == followed || Rests(last)))
            {
                return last;
            }

            // What took long takes long again: nobody waits for it who can be given the last of the same day, unless it went wrong, which is told.
            before = _last is { } earlier && earlier.Day == day && earlier.Took > Long && _running is not { IsFaulted: true } ? earlier : null;
            _asked = Stopwatch.GetTimestamp();
            running = _running = IsUnderWay ? _running! : authority.LongWork.DoAsync(() => Stopwatch.GetElapsedTime(Volatile.Read(ref _asked)) > Left ? _last : Work());
        }

        return before ?? (await Task.WhenAny(running, Task.Delay(patience ?? TimeSpan.FromSeconds(2))) == running ? await running : _last);
    }

    private static bool Rests(Held<T> last) => last.Took > Long && Stopwatch.GetElapsedTime(last.Ended) < last.Took * RestsFor;

    private Held<T> Work()
    {
        var day = _days.Of(null);
        var (followed, at, start) = (authority.Overview.Followed, authority.Now, Stopwatch.GetTimestamp());
        var what = work(day);
        return _last = new Held<T>(what, day, followed, at) { Took = Stopwatch.GetElapsedTime(start), Ended = Stopwatch.GetTimestamp() };
    }
}
