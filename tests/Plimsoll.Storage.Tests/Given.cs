using Microsoft.Data.Sqlite;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

/// <summary>A folder of its own for each test, and short forms for records. The folder goes when the test ends.</summary>
public sealed class Given : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private readonly List<IDisposable> _open = [];

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"plimsoll-tests-{Guid.NewGuid():N}");

    public string JournalFile => Path.Combine(Folder, "journal.db");

    public string AccessFile => Path.Combine(Folder, "access.db");

    public Stores Open(string authority = "authority")
    {
        var stores = Stores.Open(Folder, authority, TimeSpan.FromSeconds(30));
        _open.Add(stores);
        return stores;
    }

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

    /// <summary>Changes the file behind the program's back.</summary>
    public int Tamper(string sql, string? file = null)
    {
        using var connection = new SqliteConnection($"Data Source={file ?? JournalFile};Pooling=false;Foreign Keys=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public object? Ask(string sql, string? file = null)
    {
        using var connection = new SqliteConnection($"Data Source={file ?? JournalFile};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        _open.ForEach(stores => stores.Dispose());
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
