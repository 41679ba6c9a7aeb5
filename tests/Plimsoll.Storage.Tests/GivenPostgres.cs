using System.Collections.Concurrent;
using Npgsql;

namespace Plimsoll.Storage.Tests;

/// <summary>PostgreSQL in a database of the test class, whose tests run one after another: each finds it empty.</summary>
public sealed class GivenPostgres : Given
{
    private static readonly ConcurrentDictionary<string, bool> Made = [];

    public GivenPostgres(PostgresServer server)
    {
        Server = server;
        Database = TestContext.Current.TestClass!.TestClassSimpleName;
        if (Made.TryAdd(Database, true))
        {
            server.Make(Database);
        }
    }

    public PostgresServer Server { get; }

    public string Database { get; }

    public override string Address => Server.Address(Database);

    public override (string Journal, string Access) Names => ($"{Database} at", $"{Database} at");

    public override int Tamper(string sql) => With("plimsoll_journal", sql, command => command.ExecuteNonQuery());

    public override object? Ask(string sql) => With("plimsoll_journal", sql, command => command.ExecuteScalar());

    public override int TamperWithAccessLog(string sql) => With("plimsoll_access", sql, command => command.ExecuteNonQuery());

    public override object? AskAccessLog(string sql) => With("plimsoll_access", sql, command => command.ExecuteScalar());

    public override IDisposable HoldJournal()
    {
        var connection = new NpgsqlConnection($"{Address};Pooling=false;Search Path=plimsoll_journal");
        connection.Open();
        connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "lock table head";
        command.ExecuteNonQuery();
        return connection;
    }

    internal override Dialect Dialect(string store, TimeSpan patience) => new PostgresDialect(Address, $"plimsoll_{store}", patience);

    protected override void Remove() => Server.Run(
        Database, "set client_min_messages = error; drop schema if exists plimsoll_journal cascade; drop schema if exists plimsoll_access cascade; drop schema if exists plimsoll_drafts cascade; drop schema if exists plimsoll_accounts cascade");

    /// <summary>As somebody could who owns the server: no foreign key holds them back. SQLite's words for bytes are put into PostgreSQL's.</summary>
    private T With<T>(string schema, string sql, Func<NpgsqlCommand, T> run)
    {
        using var connection = new NpgsqlConnection($"{Address};Pooling=false;Search Path={schema};Options=-c session_replication_role=replica");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("zeroblob(32)", "decode(repeat('00', 32), 'hex')").Replace("zeroblob(16)", "decode(repeat('00', 16), 'hex')");
        return run(command);
    }
}
