using Microsoft.Data.Sqlite;

namespace Plimsoll.Storage.Tests;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class GivenSqlite : Given
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"plimsoll-tests-{Guid.NewGuid():N}");

    public string JournalFile => Path.Combine(Folder, "journal.db");

    public string AccessFile => Path.Combine(Folder, "access.db");

    public override string Address => Folder;

    public override (string Journal, string Access) Names => (JournalFile, AccessFile);

    public override int Tamper(string sql) => With(JournalFile, sql, command => command.ExecuteNonQuery());

    public override object? Ask(string sql) => With(JournalFile, sql, command => command.ExecuteScalar());

    public override int TamperWithAccessLog(string sql) => With(AccessFile, sql, command => command.ExecuteNonQuery());

    public override object? AskAccessLog(string sql) => With(AccessFile, sql, command => command.ExecuteScalar());

    public override IDisposable HoldJournal()
    {
        var connection = new SqliteConnection($"Data Source={JournalFile};Pooling=false");
        connection.Open();
        connection.BeginTransaction(deferred: false);
        return connection;
    }

    internal override Dialect Dialect(string store, TimeSpan patience) => new SqliteDialect(Path.Combine(Directory.CreateDirectory(Folder).FullName, $"{store}.db"), patience);

    protected override void Remove()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static T With<T>(string file, string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false;Foreign Keys=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
