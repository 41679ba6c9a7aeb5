using Npgsql;

namespace Plimsoll.Storage.Tests;

/// <summary>What the keeper of a server is told when it cannot be used.</summary>
public sealed class StoresOnPostgresTests : IDisposable
{
    private readonly GivenPostgres _given = Given.OnPostgres();

    public void Dispose() => _given.Dispose();

    [Fact]
    public void The_journal_and_the_access_log_have_schemas_of_their_own()
    {
        _given.Open();

        Assert.Equal(
            "plimsoll_access.look plimsoll_journal.entry",
            _given.Ask("select string_agg(schemaname || '.' || tablename, ' ' order by schemaname) from pg_tables where tablename in ('entry', 'look')"));
    }

    [Fact]
    public void Text_is_ordered_by_its_bytes_whatever_the_server_thinks_of_order() =>
        Assert.Equal(["child:B", "child:a", "child:ä"], Ordered("a", "B", "ä"));

    [Theory]
    [InlineData("postgres://plimsoll:xyz@db/plimsoll")]
    [InlineData("Database=plimsoll;Password=xyz")]
    [InlineData("Host=db;Colour=xyz")]
    public void What_is_not_a_connection_string_is_said_without_repeating_it(string text)
    {
        var error = Assert.Throws<StorageException>(() => Stores.Open("", text));

        Assert.StartsWith("PLIMSOLL_DATABASE is not a connection string of PostgreSQL.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xyz", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=plimsoll")]
    [InlineData("Host=/nowhere;Database=plimsoll")]
    public void A_server_that_is_not_there_is_named(string address) => Says("cannot be reached", address);

    [Fact]
    public void A_wrong_password_is_said()
    {
        _given.Server.Run("postgres", "do $$ begin create role locked_out login password 'right'; exception when duplicate_object then null; end $$");

        Says("does not let in the account locked_out", $"{_given.Server.Address(_given.Database, "locked_out")};Password=bad");
    }

    [Fact]
    public void A_database_that_is_not_there_is_said() => Says("does not exist", _given.Server.Address("nowhere"));

    [Fact]
    public void An_account_that_may_make_nothing_is_said()
    {
        _given.Server.Run("postgres", "do $$ begin create role onlooker login; exception when duplicate_object then null; end $$");

        Says("may not be used by the account onlooker", _given.Server.Address(_given.Database, "onlooker"));
    }

    [Theory]
    [InlineData("default_transaction_read_only=on", "is read-only")]
    [InlineData("synchronous_commit=off", "has fsync or synchronous_commit switched off")]
    public void A_server_that_is_set_wrongly_is_refused(string setting, string message) => Says(message, $"{_given.Address};Options=-c {setting}");

    [Fact]
    public void The_tables_of_another_program_are_left_alone()
    {
        _given.Server.Run(_given.Database, "create schema plimsoll_journal; create table plimsoll_journal.holiday (day text)");

        Says("holds the tables of another program", _given.Address);
        Assert.Equal(1L, _given.Ask("select count(*) from pg_tables where schemaname = 'plimsoll_journal'"));
    }

    [Fact]
    public void A_journal_that_another_program_holds_is_said_and_nothing_is_written()
    {
        var journal = _given.Open("authority", TimeSpan.FromSeconds(1)).Journal;
        using (_given.HoldJournal())
        {
            var error = Assert.Throws<StorageException>(() => journal.Append([Given.Visit(1)], Given.Now));
            Assert.Contains("has been in use by another program for 1 seconds", error.Message, StringComparison.Ordinal);
        }

        Assert.Single(journal.Append([Given.Visit(1)], Given.Now).Appended);
    }

    [Fact]
    public void Several_that_start_at_once_make_the_tables_once()
    {
        Parallel.For(0, 8, _ => Stores.Open("", _given.Address).Dispose());

        Assert.Equal((long)Migrations.Read("Journal").Count, _given.Ask("select count(*) from migration"));
    }

    [Fact]
    public void Connections_that_were_ended_while_nobody_used_them_are_not_noticed()
    {
        var journal = _given.JournalOf(3);
        _given.Ask("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

        Assert.Equal(3, journal.Replay().Count());
        Assert.Single(journal.Append([Given.Visit(4)], Given.Now).Appended);
    }

    private string[] Ordered(params string[] children)
    {
        var journal = _given.Open().Journal;
        journal.Append([.. children.Select((child, number) => Given.Visit(number, child))], Given.Now);
        return [.. journal.Subjects().Select(subject => subject.ToString())];
    }

    private static void Says(string message, string address)
    {
        var error = Assert.Throws<StorageException>(() => Stores.Open("", address));
        Assert.StartsWith("PostgreSQL database ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(error.InnerException is null or NpgsqlException);
    }
}
