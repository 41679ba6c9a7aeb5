using System.Data.Common;

namespace Plimsoll.Storage.Tests;

public sealed class MigrationsOnSqliteTests() : MigrationsTests(Given.OnSqlite());

public sealed class MigrationsOnPostgresTests() : MigrationsTests(Given.OnPostgres());

public abstract class MigrationsTests : IDisposable
{
    private static readonly Migration First = Migration.From("0001-first", "create table a (b {bytes});");
    private static readonly Migration Second = Migration.From("0002-second", "alter table a add c text; create table d (e text);");

    private readonly Given _given;
    private readonly Dialect _dialect;
    private readonly Database _database;

    protected MigrationsTests(Given given)
    {
        _given = given;
        _dialect = given.Dialect("journal", TimeSpan.FromSeconds(5));
        _database = Database.Open(_dialect, "None");
    }

    public void Dispose()
    {
        _database.Dispose();
        _given.Dispose();
        GC.SuppressFinalize(this);
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

        Assert.StartsWith($"{_database.Place} was made by another form of step 0001-first", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, _given.Ask("select count(*) from migration"));
    }

    [Fact]
    public void A_newer_database_is_refused()
    {
        Migrations.BringUpToDate(_database, _dialect, [First, Second]);

        var error = Assert.Throws<StorageException>(() => Migrations.BringUpToDate(_database, _dialect, [First]));

        Assert.StartsWith($"{_database.Place} was brought up to date by a newer Plimsoll (step 0002-second)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_fails_leaves_nothing_of_itself()
    {
        Assert.Throws<StorageException>(() => Migrations.BringUpToDate(
            _database, _dialect, [First, Migration.From("0002-second", "create table d (e text); create table nonsense;")]));

        Assert.All(["a", "d"], table => Assert.ThrowsAny<DbException>(() => _given.Ask($"select count(*) from {table}")));
    }

    [Fact]
    public void Line_ends_do_not_make_another_step() =>
        Assert.Equal(Migration.From("0001-x", "a\nb\n").Checksum, Migration.From("0001-x", "a\r\nb\r\n").Checksum);
}
