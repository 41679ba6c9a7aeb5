using System.Collections.Concurrent;
using Plimsoll.App.Access;
using Plimsoll.App.Keeping;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.App.Oversight;
using Plimsoll.App.Practice;
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

    private readonly Lazy<AcceptedPractice> _accepted;

    /// <summary>The hash of the accepted layer that the catalogue was read with; null where what ships stands alone.</summary>
    private readonly string? _counting;

    /// <summary>The stores are another's, who took up an accepted practice and closes them.</summary>
    private bool _borrows;

    /// <summary>The practice of earlier times, by the layer that counted.</summary>
    private readonly ConcurrentDictionary<string, ClockEngine> _earlier = new();

    private Authority(Catalogue catalogue, Settings settings, Stores stores, TimeProvider time, AcceptedPractice? accepted = null, bool borrows = false)
    {
        (_counting, _borrows) = (accepted?.Last()?.Layer.Hash, borrows);
        _stores = stores;
        Settings = settings;
        _time = time;
        Catalogue = catalogue;
        Saving = new SaveCheck(catalogue, PromiseCalendar.England);
        Engine = new ClockEngine(catalogue, PromiseCalendar.England);
        Overview = new Overview(catalogue, stores.Journal, Checkpoint = new Checkpoint(Path.Combine(settings.Data, "overview.checkpoint"), stores.Journal, catalogue.Digest));
        Names = new Names(Overview);
        NoteTexts = new NoteTexts(Overview);
        Clocks = new ClockList(Overview, Engine, EngineAt, time);
        Access = new AccessDecision(this);
        Measures = new HeldMeasures(this);
        DueForDisposal = new WorkedOut<IReadOnlyList<DisposalProposal>>(this, _ => new Disposal(this).Due(LongWork.Processors));
        _accepted = new Lazy<AcceptedPractice>(() => accepted ?? AcceptedPractice.Of(stores.Journal, Self));
    }

    public Settings Settings { get; }

    public Catalogue Catalogue { get; }

    public ClockEngine Engine { get; }

    /// <summary>What the standards do not let be saved.</summary>
    public SaveCheck Saving { get; }

    public Overview Overview { get; }

    public Names Names { get; }

    /// <summary>Which words have stood in which child's notes; held, because reading all notes takes long.</summary>
    internal NoteTexts NoteTexts { get; }

    public Checkpoint Checkpoint { get; }

    public ClockList Clocks { get; }

    /// <summary>Who may do what, and for whose record.</summary>
    public AccessDecision Access { get; }

    /// <summary>The figures of the last months, held for the pages.</summary>
    internal HeldMeasures Measures { get; }

    /// <summary>What has been kept for as long as it must, held for the page.</summary>
    internal WorkedOut<IReadOnlyList<DisposalProposal>> DueForDisposal { get; }

    internal LongWork LongWork { get; } = new();

    public Journal Journal => _stores.Journal;

    public AccessLog AccessLog => _stores.AccessLog;

    public Accounts Accounts => _stores.Accounts;

    public Passkeys Passkeys => _stores.Passkeys;

    public Tokens Tokens => _stores.Tokens;

    public Storage.Webhooks Webhooks => _stores.Webhooks;

    /// <summary>The journal begins by saying that everything in it is invented.</summary>
    public bool IsDemonstration => Journal.Replay().FirstOrDefault()?.Type == RecordTypes.Demonstration;

    public Drafts Drafts => _stores.Drafts;

    public Storage.Notices Notices => _stores.Notices;

    public QueryReasons QueryReasons => _stores.QueryReasons;

    public Documents Documents => _stores.Documents;

    internal Stores Stores => _stores;

    /// <summary>The authority itself, as a subject of records.</summary>
    public Subject Self { get; } = TheAuthority;

    private static readonly Subject TheAuthority = new(SubjectKind.Authority, "authority");

    public Moment Now => Moment.At(_time.GetUtcNow());

    /// <summary>Today in London.</summary>
    public DateOnly Today => Now.Day;

    public DateTimeOffset Instant => _time.GetUtcNow();

    public TimeProvider Time => _time;

    /// <exception cref="StorageException">The stores cannot be opened; the message says which file and why.</exception>
    public static Authority Open(Catalogue catalogue, Settings settings, TimeProvider time) => new(catalogue, settings, Stores.Open(settings.Data, settings.Database), time);

    /// <summary>Opens the stores with the practice that counts: what ships, and what the journal holds as accepted.</summary>
    /// <exception cref="StorageException">The stores cannot be opened; the message says which file and why.</exception>
    /// <returns>No authority, and the mistakes, where the accepted layer does not go with the practice that ships.</returns>
    public static (Authority? Authority, IReadOnlyList<PracticeProblem> Problems) Open(Settings settings, TimeProvider time)
    {
        var stores = Stores.Open(settings.Data, settings.Database);
        try
        {
            var accepted = AcceptedPractice.Of(stores.Journal, TheAuthority);
            var reading = PracticeFolder.Running(accepted);
            if (reading.Catalogue is not { } catalogue)
            {
                stores.Dispose();
                return (null, reading.Problems);
            }

            return (new Authority(catalogue, settings, stores, time, accepted), []);
        }
        catch
        {
            stores.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The same authority on the same stores with the practice that has been accepted since, its records read anew; null where it is the one
    /// that runs already. Whoever still uses this one goes on with the practice of before.
    /// </summary>
    internal (Authority? Renewed, IReadOnlyList<PracticeProblem> Problems) WithAcceptedPractice()
    {
        var accepted = AcceptedPractice.Of(Journal, Self);
        if (accepted.Last()?.Layer.Hash == _counting)
        {
            return (null, []);
        }

        var reading = PracticeFolder.Running(accepted);
        return (reading.Catalogue is { } catalogue ? new Authority(catalogue, Settings, _stores, _time, accepted, borrows: true) : null, reading.Problems);
    }

    /// <summary>The same for those who use it and do not close it: what hands out services disposes of each when a request ends.</summary>
    internal Authority Lent()
    {
        var lent = (Authority)MemberwiseClone();
        lent._borrows = true;
        return lent;
    }

    /// <summary>What the journal holds of the authority's own practice.</summary>
    public AcceptedPractice AcceptedPractice => _accepted.Value;

    /// <summary>The engine of the practice that counted at an instant. A layer that no longer goes with the practice that ships gives way to the present one.</summary>
    private ClockEngine EngineAt(DateTimeOffset knownAt)
    {
        var layer = AcceptedPractice.Last(knownAt)?.Layer;
        if (layer?.Hash == AcceptedPractice.Last()?.Layer.Hash)
        {
            return Engine;
        }

        return _earlier.GetOrAdd(layer?.Hash ?? "", _ => PracticeFolder.Running(AcceptedPractice, knownAt).Catalogue is { } catalogue ? new ClockEngine(catalogue, Engine.Calendar) : Engine);
    }

    /// <summary>
    /// The one way by which people's records are written; those of one form together. The gates are judged on the newest state, while nobody
    /// else can write. A draft that has become a record is no longer needed: it has the record's id.
    /// </summary>
    /// <param name="seen">What the author had before their eyes: where somebody else has written about it since, nothing is saved.</param>
    public AppendResult Append(IReadOnlyList<CaseRecord> records, Seen? seen = null) => Append(records, new Judging(this, records, seen));

    internal AppendResult Append(IReadOnlyList<CaseRecord> records, Judging judging)
    {
        if (records.FirstOrDefault(record => record.Type == RecordTypes.Erasure) is { } claimed)
        {
            return new AppendResult([], Refusal: new Refusal(RefusalReason.NotErasable, claimed.Id, "An erasure is not written, it is carried out: nothing was written."));
        }

        var result = Journal.Append(records, Instant, judging.Refuse);
        if (result.Refusal is null)
        {
            Drafts.Saved(records.Select(record => record.Id));
        }

        return result;
    }

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

    public void Dispose()
    {
        if (!_borrows)
        {
            _stores.Dispose();
        }
    }
}
