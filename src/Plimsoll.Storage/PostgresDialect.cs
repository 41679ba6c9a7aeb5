using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Npgsql;

namespace Plimsoll.Storage;

/// <summary>PostgreSQL: one schema of one database, every commit on the server's disk before it is answered.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <summary>"PLIM" in ASCII: whoever makes or changes tables holds this lock of the database.</summary>
    private const long MakingTables = 0x504C494D;

    private const int OldestServer = 15;

    /// <summary>What a connection string may overrule. A long replay is not cut off; waiting for others is, by <c>lock_timeout</c>.</summary>
    private const string Defaults = "Application Name=Plimsoll;Timeout=10;Command Timeout=0;Gss Encryption Mode=Disable;Max Auto Prepare=100";

    private readonly string _schema;
    private readonly string _account;
    private readonly TimeSpan _patience;
    private readonly NpgsqlDataSource _source;

    /// <param name="patience">How long to wait for another program that is writing.</param>
    public PostgresDialect(string connectionString, string schema, TimeSpan patience)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder($"{Defaults};{connectionString}") { SearchPath = schema, AutoPrepareMinUsages = 2 };
            settings.Options = $"{settings.Options} -c lock_timeout={(long)patience.TotalMilliseconds} -c idle_in_transaction_session_timeout=60000".Trim();
            var source = new NpgsqlDataSourceBuilder(settings.ToString());
            source.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
            _source = source.Build();
            _schema = schema;
            _account = settings.Username ?? Environment.UserName;
            _patience = patience;
            Place = $"PostgreSQL database {settings.Database ?? _account} at {settings.Host}:{settings.Port}, schema {schema},";
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException)
        {
            // Without the driver's own words: they may repeat the password.
            throw new StorageException("PLIMSOLL_DATABASE is not a connection string of PostgreSQL. Write it as Host=server;Database=plimsoll;Username=plimsoll;Password=... (a postgres:// address is not one).");
        }
    }

    public override string Place { get; }

    /// <summary>Text is ordered by its bytes, as SQLite does: an index must not change its order with the server's operating system.</summary>
    public override IReadOnlyDictionary<string, string> Tokens { get; } = new Dictionary<string, string>
    {
        ["{bytes}"] = "bytea",
        ["{clustered}"] = "",
        ["{place}"] = "bigint generated always as identity primary key",
        [" text"] = " text collate \"C\"",
    };

    public override string Table(string table, string name, string index) => $"{table} as {name}";

    /// <summary>A connection that was kept dies with its server, and those beside it too: it is asked for a sign of life before it is used.</summary>
    public override DbConnection Connect()
    {
        var connection = _source.OpenConnection();
        if (IsAlive(connection))
        {
            return connection;
        }

        connection.Dispose();
        _source.Clear();
        return _source.OpenConnection();
    }

    public override void Prepare()
    {
        using var connection = Connect();
        Refuse(Ask(connection, "show server_version_num") is var version && int.Parse(version) / 10_000 < OldestServer, $"is of version {int.Parse(version) / 10_000}: Plimsoll needs {OldestServer} or newer.");
        Refuse(Ask(connection, "show server_encoding") != "UTF8", "does not keep text as UTF-8: make the database with encoding UTF8.");
        Refuse(Ask(connection, "show fsync") == "off" || Ask(connection, "show synchronous_commit") == "off", "has fsync or synchronous_commit switched off, so that a power cut could lose what was acknowledged: switch both on.");
        Refuse(Ask(connection, "show transaction_read_only") == "on", ReadOnly);
        var tables = Ask(connection, $"select coalesce(string_agg(tablename, ' '), '') from pg_tables where schemaname = '{_schema}'").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Refuse(tables.Length > 0 && !tables.Contains("migration"), "holds the tables of another program: nothing was changed in it. Give Plimsoll a database of its own.");
        if (Ask(connection, $"select count(*)::text from pg_namespace where nspname = '{_schema}'") == "0")
        {
            using var transaction = BeginMigration(connection);
            Ask(connection, $"create schema if not exists {_schema}");
            transaction.Commit();
        }
    }

    /// <summary>The head's row is what writers wait for: see <see cref="Standing.HoldHead"/>.</summary>
    public override DbTransaction BeginWrite(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override DbTransaction BeginMigration(DbConnection connection)
    {
        var transaction = BeginWrite(connection);
        Ask(connection, $"select pg_advisory_xact_lock({MakingTables})");
        return transaction;
    }

    public override DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override void Scan(DbConnection connection, string sql, IEnumerable<(string Name, object? Value)> values, Action<ByteRow> each)
    {
        using var rows = new PostgresRows((NpgsqlConnection)connection, sql, values);
        while (rows.Next())
        {
            each(rows);
        }
    }

    public override void Scrub(DbConnection connection, string table) => Ask(connection, $"vacuum {table}");

    /// <summary>The server tells those who listen when the transaction stands, and only then.</summary>
    public override void Announce(DbConnection connection) => Ask(connection, $"select pg_notify('{_schema}', '')::text");

    /// <summary>Listens before it answers for the first time, so that nothing is missed; where the connection is lost, it looks every second.</summary>
    public override async IAsyncEnumerable<bool> Listen([EnumeratorCancellation] CancellationToken cancel)
    {
        NpgsqlConnection? connection = null;
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                connection ??= await Listening(cancel).ConfigureAwait(false);
                yield return true;
                try
                {
                    await (connection?.WaitAsync(1000, cancel) ?? Task.Delay(1000, cancel)).ConfigureAwait(false);
                }
                catch (Exception error) when (error is OperationCanceledException or NpgsqlException)
                {
                    connection?.Dispose();
                    connection = null;
                }
            }
        }
        finally
        {
            connection?.Dispose();
        }
    }

    /// <summary>Null while the server cannot be reached.</summary>
    private async Task<NpgsqlConnection?> Listening(CancellationToken cancel)
    {
        try
        {
            var connection = await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);
            using var listen = connection.Command($"listen {_schema}");
            await listen.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            return connection;
        }
        catch (Exception error) when (error is OperationCanceledException or NpgsqlException)
        {
            return null;
        }
    }

    public override string Explain(DbException error) => $"{Place} {(error is PostgresException told ? Told(told) : Lost(error))}";

    public override void Dispose() => _source.Dispose();

    private const string ReadOnly = "is read-only: it is a copy that follows another server, or was set so. Give the address of the server that writes.";

    private const string Stopping = "was stopped or restarted in the middle. Nothing that was acknowledged is lost; try again.";

    private string Told(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"does not let in the account {_account}: the password is wrong, or the server's pg_hba.conf does not allow it from here.",
        PostgresErrorCodes.InvalidCatalogName => "does not exist: make it, with encoding UTF8, and give it to the account.",
        PostgresErrorCodes.InsufficientPrivilege => $"may not be used by the account {_account}: make that account the owner of the database.",
        PostgresErrorCodes.LockNotAvailable => $"has been in use by another program for {_patience.TotalSeconds:0.#} seconds: try again, or end that program.",
        PostgresErrorCodes.DiskFull => "cannot grow: the server's disk is full. Nothing was written; make room and try again.",
        PostgresErrorCodes.ReadOnlySqlTransaction => ReadOnly,
        PostgresErrorCodes.TooManyConnections => "has no connection left: raise max_connections of the server, or lower Maximum Pool Size of this program.",
        PostgresErrorCodes.CannotConnectNow => "is starting or stopping: try again in a moment.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => Stopping,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => $"is damaged ({error.MessageText}): keep a copy of it and restore the last good one.",
        _ => $"cannot be used: {error.MessageText} ({error.SqlState})",
    };

    private static string Lost(DbException error) => error.InnerException switch
    {
        SocketException => "cannot be reached: see that the server runs, that its address is right and that it listens to this machine.",
        TimeoutException => "did not answer in time: see that the server runs and is not overloaded.",
        IOException => Stopping,
        _ => $"cannot be used: {error.Message}",
    };

    private void Refuse(bool wrong, string why)
    {
        if (wrong)
        {
            throw new StorageException($"{Place} {why}");
        }
    }

    private static bool IsAlive(NpgsqlConnection connection)
    {
        try
        {
            Ask(connection, "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Ask(DbConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        return command.ExecuteScalar()?.ToString() ?? "";
    }
}
