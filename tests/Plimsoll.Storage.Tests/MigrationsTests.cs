namespace Plimsoll.Storage.Tests;

public sealed class MigrationsTests : IDisposable
{
    private static readonly Migration First = Migration.From("0001-first", "create table a (b {bytes});");
    private static readonly Migration Second = Migration.From("0002-second", "alter table a add c text; create table d (e text);");

    private readonly Given _given = new();
    private readonly SqliteDialect _dialect;
    private readonly Database _database;

    public MigrationsTests()
    {
        Directory.CreateDirectory(_given.Folder);
        _dialect = new SqliteDialect(_given.JournalFile, TimeSpan.FromSeconds(5));
        _database = Database.Open(_dialect, "None");
    }

    public void Dispose()
    {
        _database.Dispose();
        _given.Dispose();
    }

    [Theory]
    [InlineData("Journal", "0001-journal")]
    [InlineData("AccessLog", "0001-access-log")]
    public void The_steps_are_in_the_program(string folder, string first) => Assert.Equal(first, Migrations.Read(folder)[0].Name);

    [Fact]
    public void Every_token_is_filled() => Assert.All(
        Migrations.Read("Journal").Concat(Migrations.Read("AccessLog")),
        step => Assert.DoesNotContain("{", _dialect.Tokens.Aggregate(step.Sql, (sql, token) => sql.Replace(token.Key, token.Value)), StringComparison.Ordinal));

    [Fact]
    public void Steps_are_taken_once_and_later_ones_added()
    {
        Migrations.BringUpToDate(_database, _dialect, [First]);
        Migrations.BringUpToDate(_database, _dialect, [First, Second]);
        Migrations.BringUpToDate(_database, _dialect, [First, Second]);

        Assert.Equal(2L, _given.Ask("select count(*) from migration"));
        Assert.Equal(0L, _given.Ask("select count(*) from d"));
    }

    [Fact]
    public void A_step_that_was_changed_since_it_was_taken_is_refused()
    {
        Migrations.BringUpToDate(_database, _dialect, [First]);

        var error = Assert.Throws<StorageException>(() =>
            Migrations.BringUpToDate(_database, _dialect, [Migration.From("0001-first", "create table a (b text);"), Second]));

        Assert.Contains("journal.db was made by another form of step 0001-first", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, _given.Ask("select count(*) from migration"));
    }

    [Fact]
    public void A_newer_database_is_refused()
    {
        Migrations.BringUpToDate(_database, _dialect, [First, Second]);

        var error = Assert.Throws<StorageException>(() => Migrations.BringUpToDate(_database, _dialect, [First]));

        Assert.Contains("journal.db was brought up to date by a newer Plimsoll (step 0002-second)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_fails_leaves_nothing_of_itself()
    {
        Assert.Throws<StorageException>(() => Migrations.BringUpToDate(
            _database, _dialect, [First, Migration.From("0002-second", "create table d (e text); create table nonsense;")]));

        Assert.Equal(0L, _given.Ask("select count(*) from sqlite_master where name in ('a', 'd')"));
    }

    [Fact]
    public void Line_ends_do_not_make_another_step() =>
        Assert.Equal(Migration.From("0001-x", "a\nb\n").Checksum, Migration.From("0001-x", "a\r\nb\r\n").Checksum);
}
