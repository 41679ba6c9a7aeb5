using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class ImportOnSqliteTests() : ImportTests(Given.OnSqlite());

public sealed class ImportOnPostgresTests() : ImportTests(Given.OnPostgres());

public abstract class ImportTests(Given given) : IDisposable
{
    private const int Many = 1500;

    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_large_import_stands_whole_with_its_closing_record_last()
    {
        var journal = given.JournalOf(10);

        var result = Import(journal, 5, Many);

        Assert.Equal((Many - 6, 6, null), (result.Appended, result.Skipped, result.Refusal));
        var records = journal.Replay().ToList();
        Assert.Equal(Enumerable.Range(1, Many + 4).Select(number => $"v-{number}").Append("import-5"), records.Select(record => record.Id));
        Assert.Equal(Enumerable.Range(1, Many + 5).Select(number => (long)number), records.Select(record => record.Sequence));
        Assert.Equal($"{Many - 6}", records[^1].Text("records"));
        Assert.Null(journal.Verify().Problem);
        Assert.Equal(0L, given.Ask("select (select count(*) from staged) + (select count(*) from import)"));
    }

    [Fact]
    public void The_same_import_again_changes_nothing()
    {
        var journal = given.Open().Journal;
        Import(journal, 1, Many);
        var head = journal.Head();

        Assert.Equal(new Imported(0, Many), Import(journal, 1, Many));
        Assert.Equal(head.ToString(), journal.Head().ToString());
    }

    [Fact]
    public void A_small_import_is_one_append()
    {
        var journal = given.Open().Journal;

        Assert.Equal(new Imported(20), Import(journal, 1, 20));
        Assert.Equal(20, journal.Head().Sequence);
    }

    [Theory]
    [InlineData("about", RefusalReason.AboutUnknown)]
    [InlineData("twice", RefusalReason.IdTaken)]
    [InlineData("taken", RefusalReason.IdTaken)]
    [InlineData("malformed", RefusalReason.Malformed)]
    public void One_record_that_is_wrong_refuses_the_whole_and_leaves_nothing(string what, RefusalReason reason)
    {
        var journal = given.JournalOf(2);
        var wrong = what switch
        {
            "about" => Given.Visit(Many + 10, about: "v-0"),
            "twice" => Given.Visit(Many, seen: "no"),
            "taken" => Given.Visit(1, seen: "no"),
            _ => Given.Visit(Many + 10, child: "two\nlines"),
        };

        var result = journal.Import([.. Visits(1, Many), wrong], Given.Closing(1), Given.Now);

        Assert.Equal(reason, result.Refusal!.Reason);
        Assert.Equal(2, journal.Head().Sequence);
        Assert.Equal(0L, given.Ask("select (select count(*) from staged) + (select count(*) from import)"));
        Assert.Equal(Many - 2, Import(journal, 1, Many).Appended);
    }

    [Fact]
    public void A_record_of_an_import_may_be_about_one_before_it()
    {
        var result = given.Open().Journal.Import([.. Visits(1, Many), Given.Visit(Many + 1, about: $"v-{Many}"), Given.Visit(Many + 2, corrects: new Correction("v-1"))], Given.Closing(1), Given.Now);

        Assert.Null(result.Refusal);
    }

    [Fact]
    public async Task Nobody_sees_part_of_an_import_and_others_write_between_its_transactions()
    {
        var journal = given.JournalOf(1);
        var elsewhere = given.Open().Journal;
        var followed = 1L;
        var seen = new List<CaseRecord>();
        var between = 0;

        var import = Task.Run(() => Import(journal, 1_000_000, 4 * Many), TestContext.Current.CancellationToken);
        for (var number = 2; !import.IsCompleted; number++)
        {
            var sequence = Assert.Single(elsewhere.Append([Given.Visit(number)], Given.Now).Appended).Sequence;
            var all = elsewhere.Replay().Count(record => record.Id.StartsWith("v-100", StringComparison.Ordinal) && record.Id.Length > 6);
            between += all == 0 ? 1 : 0;
            Assert.True(all is 0 or 4 * Many, $"{all} of the import were seen.");
            foreach (var record in elsewhere.Replay(followed))
            {
                seen.Add(record);
                followed = record.Sequence;
            }

            Assert.True(followed >= sequence);
        }

        seen.AddRange(elsewhere.Replay(followed));
        Assert.Null((await import).Refusal);
        Assert.True(between > 0);
        Assert.Equal(journal.Replay(1).Select(record => record.Id).Order(), seen.Select(record => record.Id).Order());
        Assert.Null(journal.Verify().Problem);
    }

    [Fact]
    public void What_was_imported_is_neither_seen_nor_found_until_it_is_closed()
    {
        var journal = given.JournalOf(3);
        Import(journal, 10, Many);
        var closing = journal.Head().Sequence;
        journal.Append([Given.Visit(5)], Given.Now);

        // As if the program had been stopped before the last row.
        given.Tamper($"insert into import values ('authority', 'import-10', '2026-11-20T09:30:00.000000Z', 1, 4); update entry set closes = 0 where sequence = {closing}");

        Assert.Equal(["v-1", "v-2", "v-3", "v-5"], journal.Replay().Select(record => record.Id));
        Assert.Equal(["v-5"], journal.Replay(3).Select(record => record.Id));
        Assert.Null(journal.Find("v-20"));
        Assert.Equal(["v-3"], journal.Of(Given.Visit(3).Subject).Select(record => record.Id));

        // A row that says an import is still open hides nothing where the entry that closes it stands.
        given.Tamper($"update entry set closes = 4 where sequence = {closing}");
        Assert.Equal(closing + 1, journal.Replay().Count());
        Assert.Equal(Many + 2, journal.Replay(3).Count());
        Assert.Equal(journal.Replay(3).Select(record => record.Id).Order(), journal.Replay(5).Select(record => record.Id).Order());
        Assert.Equal("v-5", journal.Replay(5).Last().Id);
        Assert.Null(journal.Verify().Problem);
    }

    [Fact]
    public void An_import_that_was_put_aside_by_another_says_so_and_changes_nothing()
    {
        var journal = given.JournalOf(1);
        var other = given.Open().Journal;

        // The other begins while this one makes its closing record: all of this one is staged by then.
        var result = journal.Import(Visits(1_000, Many), count =>
        {
            Assert.Null(Import(other, 500_000, Many).Refusal);
            return Given.Closing(1_000)(count);
        }, Given.Now);

        Assert.Contains("Another import began", result.Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(journal.Find("v-1000"));
        Assert.Equal(Many + 2, journal.Replay().Count());
        Assert.Equal(Many, Import(journal, 1_000, Many).Appended);
        Assert.Null(journal.Verify().Problem);
    }

    [Fact]
    public void A_killed_import_is_finished_at_the_next_start_or_changed_nothing()
    {
        const int length = 4000;
        for (var round = 1; round <= 6; round++)
        {
            using (var child = Child.Start("import", given.Address, $"{round * 1_000_000}", $"{length}"))
            {
                child.ReadNumbers(1);
                Thread.Sleep(round * 130);
                child.Kill(0);
            }

            var journal = given.Open().Journal;
            var records = journal.Replay().Count(record => record.Id.StartsWith($"v-{round}", StringComparison.Ordinal));
            Assert.True(records is 0 or length, $"{records} of {length} are seen.");
            Assert.Null(journal.Verify().Problem);
            Assert.Equal(records == 0 ? 0 : 1, journal.Replay().Count(record => record.Id == $"import-{round * 1_000_000}"));
        }

        var last = given.Open().Journal;
        var again = Import(last, 1_000_000, length);
        Assert.Null(again.Refusal);
        Assert.Equal(length, again.Appended + again.Skipped);
        Assert.Null(last.Verify().Problem);
    }

    private static List<CaseRecord> Visits(int first, int count) => [.. Enumerable.Range(first, count).Select(number => Given.Visit(number))];

    private static Imported Import(Plimsoll.Storage.Journal journal, int first, int count) => journal.Import(Visits(first, count), Given.Closing(first), Given.Now);
}
