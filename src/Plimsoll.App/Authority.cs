using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
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
        Saving = new SaveCheck(catalogue, PromiseCalendar.England);
        Engine = new ClockEngine(catalogue, PromiseCalendar.England);
        Overview = new Overview(catalogue, stores.Journal);
        Clocks = new ClockList(Overview, Engine);
    }

    public Catalogue Catalogue { get; }

    public ClockEngine Engine { get; }

    /// <summary>What the standards do not let be saved.</summary>
    public SaveCheck Saving { get; }

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

    /// <summary>
    /// The one way by which people's records are written; those of one form together. The gates are judged on the newest state, while nobody
    /// else can write.
    /// </summary>
    /// <param name="seen">What the author had before their eyes: where somebody else has written about it since, nothing is saved.</param>
    public AppendResult Append(IReadOnlyList<CaseRecord> records, Seen? seen = null) =>
        Journal.Append(records, Instant, new Judging(this, records, seen).Refuse);

    /// <summary>The one way by which an extract is written: no gate refuses it, nobody waits for it, and all of it is seen at once.</summary>
    /// <param name="source">What brings it: <c>cin-census</c>.</param>
    public Imported Import(IReadOnlyList<CaseRecord> records, string source) => Journal.Import(records, count => new CaseRecord
    {
        Id = RecordId.New(Instant),
        Subject = Self,
        Type = RecordTypes.Import,
        Happened = Now,
        Source = "import",
        Fields = new Dictionary<string, FieldValue> { ["source"] = FieldValue.Of(source), ["records"] = FieldValue.Of((decimal)count) },
    }, Instant);

    public void Dispose() => _stores.Dispose();
}
