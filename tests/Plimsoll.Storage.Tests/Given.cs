using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

/// <summary>Stores of its own for each test, on one of the two databases, and short forms for records. They go when the test ends.</summary>
public abstract class Given : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private readonly List<IDisposable> _open = [];

    /// <summary>Where the stores are: a folder, or a connection string. A second process opens them with it.</summary>
    public abstract string Address { get; }

    /// <summary>How messages name the journal and the access log.</summary>
    public abstract (string Journal, string Access) Names { get; }

    public static GivenSqlite OnSqlite() => new();

    public static GivenPostgres OnPostgres() => new(PostgresServer.Needed());

    public Stores Open(string authority = "authority") => Open(authority, TimeSpan.FromSeconds(30));

    public Stores Open(string authority, TimeSpan patience)
    {
        var stores = OpenAt(Address, authority, patience);
        _open.Add(stores);
        return stores;
    }

    /// <param name="documents">Where documents are, on PostgreSQL.</param>
    public static Stores OpenAt(string address, string authority, TimeSpan patience, string documents = "") => address.StartsWith("Host=", StringComparison.Ordinal)
        ? Stores.Open(documents, address, authority, patience)
        : Stores.Open(address, null, authority, patience);

    /// <summary>Closes stores at the end that were opened elsewhere.</summary>
    public void Closes(Stores stores) => _open.Add(stores);

    /// <summary>A journal of so many records about three children.</summary>
    public Journal JournalOf(int count)
    {
        var journal = Open().Journal;
        Assert.Null(journal.Append([.. Enumerable.Range(1, count).Select(number => Visit(number))], Now).Refusal);
        return journal;
    }

    public static CaseRecord Visit(int number, string? child = null, string? about = null, Correction? corrects = null, string seen = "yes") => new()
    {
        Id = $"v-{number}",
        Subject = new Subject(SubjectKind.Child, child ?? $"M{number % 3:000}"),
        Occasion = $"o-{number / 2}",
        Type = "visit",
        Happened = Moment.On(new DateOnly(2026, 1, 1).AddDays(number % 300)),
        Recorded = Moment.At(Now.AddMinutes(number)),
        Author = new Author("W7", "social-worker", "agency", "Brook Staffing", true, "T2"),
        Fields = new Dictionary<string, FieldValue> { ["seen"] = FieldValue.Of(seen), ["note"] = FieldValue.Of($"Visit {number}: she showed me her drawing.") },
        About = about,
        Corrects = corrects,
    };

    /// <summary>The record that closes an import.</summary>
    public static Func<int, CaseRecord> Closing(int number) => count => Visit(number) with
    {
        Id = $"import-{number}",
        Subject = new Subject(SubjectKind.Authority, "authority"),
        Type = "import",
        Fields = new Dictionary<string, FieldValue> { ["records"] = FieldValue.Of((decimal)count) },
    };

    /// <summary>Changes the journal behind the program's back.</summary>
    public abstract int Tamper(string sql);

    public abstract object? Ask(string sql);

    public abstract int TamperWithAccessLog(string sql);

    public abstract object? AskAccessLog(string sql);

    /// <summary>Another program that is writing, until it is disposed of.</summary>
    public abstract IDisposable HoldJournal();

    public void Dispose()
    {
        _open.ForEach(stores => stores.Dispose());
        Remove();
        GC.SuppressFinalize(this);
    }

    internal abstract Dialect Dialect(string store, TimeSpan patience);

    protected abstract void Remove();
}
