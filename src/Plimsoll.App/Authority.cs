using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App;

/// <summary>One authority's Plimsoll: its practice, its journal, what is known from it, and the time.</summary>
public sealed class Authority : IDisposable
{
    private readonly Stores _stores;

    private readonly TimeProvider _time;

    private Authority(Catalogue catalogue, Stores stores, TimeProvider time)
    {
        _stores = stores;
        _time = time;
        Catalogue = catalogue;
        Engine = new ClockEngine(catalogue, PromiseCalendar.England);
        Overview = new Overview(catalogue, stores.Journal);
        Clocks = new ClockList(Overview, Engine);
    }

    public Catalogue Catalogue { get; }

    public ClockEngine Engine { get; }

    public Overview Overview { get; }

    public ClockList Clocks { get; }

    public Journal Journal => _stores.Journal;

    public AccessLog AccessLog => _stores.AccessLog;

    /// <summary>The authority itself, as a subject of records.</summary>
    public Subject Self { get; } = new(SubjectKind.Authority, "authority");

    public Moment Now => Moment.At(_time.GetUtcNow());

    /// <summary>Today in London.</summary>
    public DateOnly Today => Now.Day;

    public DateTimeOffset Instant => _time.GetUtcNow();

    /// <exception cref="StorageException">The stores cannot be opened; the message says which file and why.</exception>
    public static Authority Open(Catalogue catalogue, Settings settings, TimeProvider time) => new(catalogue, Stores.Open(settings.Data, settings.Database), time);

    /// <summary>The one way by which records are written.</summary>
    public AppendResult Append(IReadOnlyList<CaseRecord> records) => Journal.Append(records, Instant);

    public void Dispose() => _stores.Dispose();
}
