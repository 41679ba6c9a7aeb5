using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Records;

namespace Plimsoll.Storage.Tests;

public sealed class ReplayOnSqliteTests() : ReplayTests(Given.OnSqlite());

public sealed class ReplayOnPostgresTests() : ReplayTests(Given.OnPostgres());

public abstract class ReplayTests(Given given) : IDisposable
{
    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Begins_after_the_place_it_is_given()
    {
        var journal = given.JournalOf(10);

        Assert.Equal([8, 9, 10], journal.Replay(after: 7).Select(record => record.Sequence));
        Assert.Empty(journal.Replay(after: 10));
    }

    [Fact]
    public void Sees_a_moment_of_the_journal_while_others_append()
    {
        var journal = given.JournalOf(5);
        var elsewhere = given.Open().Journal;
        var seen = 0;

        foreach (var record in journal.Replay())
        {
            elsewhere.Append([Given.Visit(100 + seen)], Given.Now);
            seen++;
        }

        Assert.Equal(5, seen);
        Assert.Equal(10, journal.Replay().Count());
    }

    [Fact]
    public void A_subjects_records_come_in_order_and_alone()
    {
        var journal = given.JournalOf(10);

        var records = journal.Of(new Subject(SubjectKind.Child, "M001"));

        Assert.Equal(["v-1", "v-4", "v-7", "v-10"], records.Select(record => record.Id));
        Assert.Empty(journal.Of(new Subject(SubjectKind.Adult, "M001")));
    }

    [Fact]
    public void Subjects_are_told_once_each_in_order() => Assert.Equal(
        ["child:M000", "child:M001", "child:M002"], given.JournalOf(10).Subjects().Select(subject => subject.ToString()));

    [Fact]
    public void A_record_is_found_by_its_id()
    {
        var journal = given.JournalOf(3);

        Assert.Equal(2, journal.Find("v-2")!.Sequence);
        Assert.Null(journal.Find("v-99"));
    }

    [Fact]
    public void Any_record_that_keeps_the_rules_comes_back_as_it_went_in()
    {
        var journal = given.Open().Journal;
        var records = AnyRecord.Some(2000)
            .Select(record => record with { About = null, Corrects = null })
            .ToList();
        records.AddRange(records.Take(500).Select((record, number) => record with
        {
            Id = $"second-{number}",
            About = record.Id,
            Corrects = new Correction(record.Id, (CorrectionKind)(number % 3), number % 2 == 0 ? null : "a\n\t\"b\" 😀"),
        }));

        var result = journal.Append(records, Given.Now);

        Assert.Null(result.Refusal);
        Assert.Equal(records.Select(EnvelopeJson.Write), journal.Replay().Select(EnvelopeJson.Write));
        Assert.Equal(records.Count, journal.Append(records, Given.Now).Skipped);
        Assert.Null(journal.Verify().Problem);
        Assert.Equal(records.Select(record => record.Subject).Distinct().Count(), journal.Subjects().Count());
    }

    [Theory]
    [InlineData("update entry set subject = 'nobody' where sequence = 2")]
    [InlineData("update entry set happened = 'soon' where sequence = 2")]
    [InlineData("update entry set author = '{' where sequence = 2")]
    [InlineData("update entry set type = 'a' || '\u001F' || 'b' where sequence = 2")]
    [InlineData("update entry set corrects = 'v-1', corrects_how = 'eats' where sequence = 2")]
    [InlineData("update entry_content set fields = '{\"a\":' where sequence = 2")]
    public void An_entry_that_cannot_be_read_is_named(string damage)
    {
        var journal = given.JournalOf(3);
        given.Tamper(damage);

        var error = Assert.Throws<StorageException>(() => journal.Replay().Count());

        Assert.Contains("entry 2 cannot be read", error.Message, StringComparison.Ordinal);
    }
}
