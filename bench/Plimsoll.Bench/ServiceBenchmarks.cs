using BenchmarkDotNet.Attributes;
using Plimsoll.App;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Bench;

/// <summary>A service of made children from its journal up, on SQLite.</summary>
[MemoryDiagnoser]
public class ServiceBenchmarks : IDisposable
{
    private readonly Made _made = new();

    private readonly ClockQuery _past = new(Moment.On(Made.Today.AddYears(-1)), All: true);

    private Authority? _authority;

    private Subject _child;

    private int _written;

    [Params(500)]
    public int Subjects { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var children = Made.Children(Subjects);
        _child = children[0][0].Subject;
        _authority = _made.Open();
        Made.Append(_authority, [.. children.SelectMany(child => child)]);
        _authority.Clocks.Service(Made.Today);
    }

    /// <summary>The whole journal into memory.</summary>
    [Benchmark]
    public long Replay()
    {
        using var authority = _made.Open();
        authority.Overview.Follow();
        return authority.Overview.Followed;
    }

    /// <summary>One record, to the disk.</summary>
    [Benchmark]
    public void Append() => Made.Append(_authority!, [Visit()]);

    /// <summary>One record, until every list of the service knows of it.</summary>
    [Benchmark]
    public int AppendToViews()
    {
        Made.Append(_authority!, [Visit()]);
        return _authority!.Clocks.Service(Made.Today).Count;
    }

    [Benchmark]
    public int OneChildAsAt() => _authority!.Clocks.Rows(_child, _past, _authority.Overview.Coverage()).Count;

    private CaseRecord Visit() => new()
    {
        Id = RecordId.FromKey("bench", $"{_written++}"),
        Subject = _child,
        Type = "visit",
        Happened = Moment.On(Made.Today),
        Fields = new Dictionary<string, FieldValue> { ["purpose"] = FieldValue.Of("care"), ["seen"] = FieldValue.Of(true), ["place"] = FieldValue.Of("home") },
        Source = "made",
    };

    [GlobalCleanup]
    public void Dispose()
    {
        _authority?.Dispose();
        _made.Dispose();
        GC.SuppressFinalize(this);
    }
}
