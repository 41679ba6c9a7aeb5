using BenchmarkDotNet.Attributes;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.Bench;

/// <summary>The engine over records in memory.</summary>
[MemoryDiagnoser]
public class ClockBenchmarks
{
    private readonly ClockEngine _engine = new(Made.Catalogue, PromiseCalendar.England);

    private readonly Moment _asAt = Moment.On(Made.Today);

    private IReadOnlyList<IReadOnlyList<CaseRecord>> _children = [];

    private IReadOnlyList<CaseRecord> _one = [];

    [Params(1_000)]
    public int Subjects { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _children = Made.Children(Subjects);
        _one = _children.OrderBy(child => Math.Abs(child.Count - 50)).First();
    }

    /// <summary>A child of about fifty records.</summary>
    [Benchmark]
    public int ClocksOfASubject() => Clocks(_one);

    [Benchmark]
    public int ClocksOfAService() => _children.AsParallel().Sum(Clocks);

    private int Clocks(IReadOnlyList<CaseRecord> records) => _engine.Clocks(Timeline.Of(records[0].Subject, records, _asAt), _asAt).Count;
}
