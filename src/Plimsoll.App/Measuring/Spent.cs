using System.Diagnostics;

namespace Plimsoll.App.Measuring;

/// <summary>What something took: by the clock on the wall, and of all processors together. On a shared machine the second is the truer.</summary>
public readonly record struct Spent(TimeSpan Elapsed, TimeSpan Processor)
{
    public static Spent On(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (processor, start) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        work();
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return new Spent(elapsed, process.TotalProcessorTime - processor);
    }

    /// <summary>The least of several runs: what others did on the machine is in the rest.</summary>
    public static Spent Least(int runs, Action work)
    {
        var all = new Spent[runs];
        for (var run = 0; run < runs; run++)
        {
            all[run] = On(work);
        }

        return new Spent(all.Min(one => one.Elapsed), all.Min(one => one.Processor));
    }

    /// <summary>The middle of several runs by the clock on the wall.</summary>
    public static TimeSpan Middle(int runs, Action<int> work)
    {
        var all = new TimeSpan[runs];
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            work(run);
            all[run] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(all);
        return all[runs / 2];
    }
}
