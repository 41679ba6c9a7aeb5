using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Plimsoll.Storage;

/// <summary>SQLite: one file, write-ahead log, every commit on the disk before it is answered.</summary>
internal sealed class SqliteDialect : Dialect
{
    /// <summary>"PLIM" in ASCII: tells our files from those of other programs.</summary>
    private const int ApplicationId = 0x504C494D;

    private readonly string _connectionString;
    private readonly string _settings;
    private readonly TimeSpan _patience;

    /// <param name="patience">How long to wait for another program that is writing.</param>
    public SqliteDialect(string file, TimeSpan patience)
    {
        Place = file;
        _patience = patience;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString();

        // SQLite's own waiting asks again within milliseconds; the driver's would sleep 150 ms at a time.
        _settings = $"""
            pragma busy_timeout = {(int)patience.TotalMilliseconds};
            pragma synchronous = full;
            pragma secure_delete = on;
            pragma cache_size = -32768;
            pragma wal_autocheckpoint = 4000;
            pragma journal_size_limit = 67108864;
            """;
    }

    public override string Place { get; }

    public override IReadOnlyDictionary<string, string> Tokens { get; } = new Dictionary<string, string>
    {
        ["{bytes}"] = "blob",
        ["{clustered}"] = " without rowid",
        ["{place}"] = "integer primary key autoincrement",
    };

    /// <summary>Without statistics SQLite would walk the whole journal rather than sort a child's few records.</summary>
    public override string Table(string table, string name, string index) => $"{table} as {name} indexed by {index}";

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();

            // A connection that was kept open still writes to a file that was removed: into nothing.
            if (!File.Exists(Place))
            {
                throw new StorageException($"{Place} is gone: stop this program, put the file back, and start it again.");
            }

            Run(connection, _settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override void Prepare()
    {
        using var connection = (SqliteConnection)Connect();
        if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
        {
            throw new StorageException($"{Place} is read-only for this program: let its user write to the file and its folder.");
        }

        // In this order: another process that is making the file marks it before it makes the first table.
        var hasTables = Ask(connection, "select count(*) from sqlite_master") != 0;
        var application = Ask(connection, "pragma application_id");
        if (application == ApplicationId)
        {
            return;
        }

        if (hasTables || application != 0)
        {
            throw new StorageException($"{Place} is the database of another program: nothing was changed in it. Give Plimsoll a folder of its own.");
        }

        Run(connection, "pragma journal_mode = wal");
        Run(connection, $"pragma application_id = {ApplicationId}");
    }

    public override DbTransaction BeginWrite(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    public override DbTransaction BeginMigration(DbConnection connection) => BeginWrite(connection);

    public override DbTransaction BeginRead(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true);

    public override void Scan(DbConnection connection, string sql, IEnumerable<(string Name, object? Value)> values, Action<ByteRow> each)
    {
        using var rows = new SqliteRows((SqliteConnection)connection, sql, values);
        while (rows.Next())
        {
            each(rows);
        }
    }

    /// <summary>SQLite's own backup: all pages of one moment, while others go on writing.</summary>
    public override bool TryCopy(DbConnection connection, string file)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();
        ((SqliteConnection)connection).BackupDatabase(copy);
        return true;
    }

    /// <summary>Deleted rows are overwritten in the file; here the log, which still holds them, is emptied.</summary>
    public override void Scrub(DbConnection connection, string table) => Run((SqliteConnection)connection, "pragma wal_checkpoint(truncate)");

    /// <summary>A file tells nobody: looking at the head four times a second costs less than a thousandth of a core.</summary>
    public override async IAsyncEnumerable<bool> Listen([EnumeratorCancellation] CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            yield return true;
            await Task.Delay(250, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override string Explain(DbException error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{Place} has been in use by another program for {_patience.TotalSeconds:0.#} seconds: try again, or end that program.",
        raw.SQLITE_READONLY => $"{Place} is read-only for this program: let its user write to the file and its folder.",
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => $"{Place} cannot be opened: see that its folder is there and that this program's user may read and write in it.",
        raw.SQLITE_FULL => $"{Place} cannot grow: the disk is full. Nothing was written; make room and try again.",
        raw.SQLITE_IOERR when ((SqliteException)error).SqliteExtendedErrorCode is raw.SQLITE_IOERR_WRITE or raw.SQLITE_IOERR_TRUNCATE =>
            $"{Place} cannot be written: the disk is full, or this program's user may make no larger file. Nothing was written; make room and try again.",
        raw.SQLITE_IOERR => $"{Place} cannot be read or written: the disk reports an error ({error.Message}).",
        raw.SQLITE_CORRUPT => $"{Place} is damaged ({error.Message}): keep a copy of it and restore the last good one.",
        raw.SQLITE_NOTADB => $"{Place} is not a database: another file stands where it should be. Nothing was changed in it.",
        _ => $"{Place} cannot be used: {error.Message}",
    };

    /// <summary>Closes the file, so that its folder can be moved or deleted.</summary>
    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
