using Microsoft.Data.Sqlite;

namespace Plimsoll.Storage.Tests;

public sealed class StoresOnSqliteTests : IDisposable
{
    private readonly GivenSqlite _given = Given.OnSqlite();

    public void Dispose() => _given.Dispose();

    [Fact]
    public void A_folder_that_is_not_there_is_made_for_its_owner_alone()
    {
        _given.Open();

        Assert.True(File.Exists(_given.JournalFile));
        Assert.True(File.Exists(_given.AccessFile));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_given.Folder));
        }
    }

    [Fact]
    public void Closing_lets_go_of_the_files()
    {
        using (var stores = Stores.Open(_given.Folder))
        {
            stores.Journal.Append([Given.Visit(1)], Given.Now);
        }

        Assert.Equal(["access.db", "accounts.db", "drafts.db", "journal.db"], Directory.GetFiles(_given.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Every_commit_is_on_the_disk_before_it_is_answered()
    {
        using var database = Database.Open(new SqliteDialect(Path.Combine(MakeFolder(), "x.db"), TimeSpan.FromSeconds(1)), "Journal");

        Assert.Equal(
            ["wal", "2", "1"],
            database.Read(connection => new[] { "journal_mode", "synchronous", "foreign_keys" }.Select(setting =>
            {
                using var command = connection.Command($"pragma {setting}");
                return command.ExecuteScalar()!.ToString()!;
            }).ToArray()));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_named()
    {
        File.WriteAllText(Path.Combine(MakeFolder(), "data"), "not a folder");

        Names(Path.Combine(_given.Folder, "data"), "data cannot be made or used");
    }

    [Fact]
    public void A_file_that_is_not_a_database_is_named_and_left_alone()
    {
        MakeFolder();
        var text = string.Concat(Enumerable.Repeat("Dear Sir or Madam, ", 100));
        File.WriteAllText(_given.JournalFile, text);

        Names(_given.Folder, "journal.db is not a database");
        Assert.Equal(text, File.ReadAllText(_given.JournalFile));
    }

    [Fact]
    public void The_database_of_another_program_is_named_and_left_alone()
    {
        MakeFolder();
        _given.Tamper("create table holiday (day text)");

        Names(_given.Folder, "journal.db is the database of another program");
        Assert.Equal(1L, _given.Ask("select count(*) from sqlite_master"));
    }

    [Fact]
    public void A_file_that_may_only_be_read_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no Unix file rights.");
            return;
        }

        using (var stores = Stores.Open(_given.Folder))
        {
            stores.Journal.Append([Given.Visit(1)], Given.Now);
        }

        const UnixFileMode read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        File.SetUnixFileMode(_given.Folder, (UnixFileMode)0b111_111_111);
        File.SetUnixFileMode(_given.JournalFile, read);
        using var child = Child.Start("open", _given.Folder);

        Assert.Equal($"{_given.JournalFile} is read-only for this program: let its user write to the file and its folder.", child.Told());
    }

    [Fact]
    public void A_folder_that_may_not_be_entered_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no Unix file rights.");
            return;
        }

        using (Stores.Open(_given.Folder))
        {
        }

        File.SetUnixFileMode(_given.Folder, UnixFileMode.None);
        using var child = Child.Start("open", _given.Folder);
        var told = child.Told();
        File.SetUnixFileMode(_given.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.StartsWith($"{_given.JournalFile} cannot be opened", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_program_holds_is_named_and_nothing_is_written()
    {
        using var stores = _given.Open("authority", TimeSpan.FromSeconds(1));
        using (var other = new SqliteConnection($"Data Source={_given.JournalFile};Pooling=false"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);

            var error = Assert.Throws<StorageException>(() => stores.Journal.Append([Given.Visit(1)], Given.Now));
            Assert.Contains("journal.db has been in use by another program for 1 seconds", error.Message, StringComparison.Ordinal);
        }

        Assert.Single(stores.Journal.Append([Given.Visit(1)], Given.Now).Appended);
    }

    [Fact]
    public void A_full_disk_is_named_nothing_is_written_and_all_is_well_when_there_is_room()
    {
        using var dialect = new SqliteDialect(Path.Combine(MakeFolder(), "journal.db"), TimeSpan.FromSeconds(5));
        using var database = Database.Open(dialect, "Journal");
        var journal = new Plimsoll.Storage.Journal(database, "authority");
        journal.Append([Given.Visit(1)], Given.Now);
        LimitPages("1");

        var error = Assert.Throws<StorageException>(() => journal.Append([Given.Visit(2, seen: new string('x', 500_000))], Given.Now));

        Assert.Contains("journal.db cannot grow: the disk is full", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, journal.Head().Sequence);
        LimitPages("1000000");
        Assert.Single(journal.Append([Given.Visit(2)], Given.Now).Appended);
        Assert.Null(journal.Verify().Problem);

        // The pool hands the same connection out again, and SQLite's limit is the connection's own.
        void LimitPages(string pages) => database.Read(connection =>
        {
            using var command = connection.Command($"pragma max_page_count = {pages}");
            return command.ExecuteScalar();
        });
    }

    [Fact]
    public void A_file_that_may_not_grow_is_named_nothing_acknowledged_is_lost_and_all_is_well_when_it_may()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit of a file's size for one program.");
        using var child = Child.Start("limited", _given.Folder, "4000000");

        var told = child.Told().Split('\n');

        var message = Assert.Single(told, line => line.StartsWith('!'));
        Assert.Equal($"! {_given.JournalFile} cannot be written: the disk is full, or this program's user may make no larger file. Nothing was written; make room and try again.", message);
        var acknowledged = told.Count(line => !line.StartsWith('!'));
        Assert.True(acknowledged > 20);
        var journal = _given.Open().Journal;
        Assert.Null(journal.Verify().Problem);
        Assert.Equal(Enumerable.Range(1, acknowledged).Select(number => $"v-{number}"), journal.Replay().Select(record => record.Id));
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        using (var stores = Stores.Open(_given.Folder))
        {
            stores.Journal.Append([.. Enumerable.Range(1, 2000).Select(number => Given.Visit(number))], Given.Now);
        }

        var bytes = File.ReadAllBytes(_given.JournalFile);
        bytes.AsSpan(8 * 4096, bytes.Length - (8 * 4096)).Fill(0x5A);
        File.WriteAllBytes(_given.JournalFile, bytes);

        var error = Assert.Throws<StorageException>(() => _given.Open().Journal.Replay().Count());

        Assert.Contains("journal.db is damaged", error.Message, StringComparison.Ordinal);
    }

    private string MakeFolder() => Directory.CreateDirectory(_given.Folder).FullName;

    private static void Names(string folder, string message) =>
        Assert.Contains(message, Assert.Throws<StorageException>(() => Stores.Open(folder)).Message, StringComparison.Ordinal);
}
