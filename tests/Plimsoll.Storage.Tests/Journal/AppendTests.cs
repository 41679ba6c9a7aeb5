using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class AppendOnSqliteTests() : AppendTests(Given.OnSqlite());

public sealed class AppendOnPostgresTests() : AppendTests(Given.OnPostgres());

public abstract class AppendTests(Given given) : IDisposable
{
    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Gives_sequences_from_one_without_gaps_and_the_time_it_was_told()
    {
        var journal = given.Open().Journal;

        var first = journal.Append([Given.Visit(1), Given.Visit(2)], Given.Now);
        var second = journal.Append([Given.Visit(3)], Given.Now.AddSeconds(1));

        Assert.Equal([1, 2], first.Appended.Select(record => record.Sequence));
        Assert.All(first.Appended, record => Assert.Equal(Given.Now, record.Appended));
        Assert.Equal(3, Assert.Single(second.Appended).Sequence);
        Assert.Equal(3, journal.Head().Sequence);
    }

    [Fact]
    public void What_is_appended_is_what_is_read_after_the_files_were_closed()
    {
        AppendResult result;
        using (var stores = given.Open())
        {
            result = stores.Journal.Append([Given.Visit(1), Given.Visit(2, about: "v-1", corrects: new Correction("v-1", CorrectionKind.Voids, "typed twice"))], Given.Now);
        }

        Assert.Equal(result.Appended.Select(Line), given.Open().Journal.Replay().Select(Line));
    }

    [Fact]
    public void The_same_records_again_change_nothing()
    {
        var journal = given.JournalOf(3);
        var head = journal.Head();

        var again = journal.Append([Given.Visit(2), Given.Visit(3)], Given.Now.AddDays(1));

        Assert.Empty(again.Appended);
        Assert.Equal(2, again.Skipped);
        Assert.Equal(head.ToString(), journal.Head().ToString());
    }

    [Fact]
    public void New_records_among_old_ones_are_appended_alone()
    {
        var journal = given.JournalOf(2);

        var result = journal.Append([Given.Visit(1), Given.Visit(3), Given.Visit(3), Given.Visit(2)], Given.Now);

        Assert.Equal("v-3", Assert.Single(result.Appended).Id);
        Assert.Equal(3, result.Skipped);
        Assert.Equal(3, journal.Head().Sequence);
    }

    [Theory]
    [InlineData("fields")]
    [InlineData("subject")]
    [InlineData("author")]
    [InlineData("source")]
    [InlineData("reason")]
    public void An_id_that_stands_with_another_content_is_refused_and_nothing_is_written(string what)
    {
        var journal = given.JournalOf(2);
        var first = Given.Visit(3, corrects: new Correction("v-1", Reason: "wrong date"));
        journal.Append([first], Given.Now);
        var other = what switch
        {
            "fields" => first with { Fields = CaseRecord.NoFields },
            "subject" => first with { Subject = new Subject(SubjectKind.Adult, "M001") },
            "author" => first with { Author = null },
            "source" => first with { Source = "cin-census" },
            _ => first with { Corrects = first.Corrects! with { Reason = "wrong day" } },
        };

        var result = journal.Append([Given.Visit(9), other], Given.Now);

        Assert.Equal(RefusalReason.IdTaken, result.Refusal!.Reason);
        Assert.Equal("v-3", result.Refusal.Record);
        Assert.Contains("v-3", result.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal(3, journal.Head().Sequence);
        Assert.Null(journal.Find("v-9"));
    }

    [Fact]
    public void Two_records_with_one_id_in_one_append_are_refused()
    {
        var result = given.Open().Journal.Append([Given.Visit(1), Given.Visit(1, seen: "no")], Given.Now);

        Assert.Equal(RefusalReason.IdTaken, result.Refusal!.Reason);
    }

    [Fact]
    public void A_record_may_be_about_one_that_stands_or_one_before_it_in_the_append()
    {
        var journal = given.JournalOf(1);

        var result = journal.Append([Given.Visit(2, about: "v-1"), Given.Visit(3, corrects: new Correction("v-2"))], Given.Now);

        Assert.Null(result.Refusal);
        Assert.Equal(2, result.Appended.Count);
    }

    [Theory]
    [InlineData(true, RefusalReason.AboutUnknown)]
    [InlineData(false, RefusalReason.CorrectsUnknown)]
    public void A_record_that_names_one_which_is_not_there_is_refused_naming_both(bool about, RefusalReason reason)
    {
        var journal = given.JournalOf(1);
        var record = about ? Given.Visit(2, about: "v-3") : Given.Visit(2, corrects: new Correction("v-3"));

        var result = journal.Append([record, Given.Visit(3)], Given.Now);

        Assert.Equal(reason, result.Refusal!.Reason);
        Assert.Contains("v-2", result.Refusal.Message, StringComparison.Ordinal);
        Assert.Contains("v-3", result.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, journal.Head().Sequence);
    }

    [Fact]
    public void A_record_about_itself_is_refused() => Assert.Equal(
        RefusalReason.AboutUnknown, given.Open().Journal.Append([Given.Visit(1, about: "v-1")], Given.Now).Refusal!.Reason);

    [Fact]
    public void A_malformed_record_is_refused_with_its_place_in_the_append()
    {
        var result = given.Open().Journal.Append([Given.Visit(1), Given.Visit(2, child: "two\nlines")], Given.Now);

        Assert.Equal(RefusalReason.Malformed, result.Refusal!.Reason);
        Assert.StartsWith("Record 2 of 2 cannot be kept: \"subject.id\"", result.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_more_than_a_million_bytes_are_refused()
    {
        var result = given.Open().Journal.Append([Given.Visit(1, seen: new string('é', 500_001))], Given.Now);

        Assert.Equal(RefusalReason.Malformed, result.Refusal!.Reason);
    }

    [Fact]
    public void Half_a_character_in_a_field_is_kept_as_the_sign_for_what_is_unreadable()
    {
        var journal = given.Open().Journal;

        journal.Append([Given.Visit(1, seen: "a\uD83D")], Given.Now);

        Assert.Equal("a\uFFFD", journal.Find("v-1")!.Text("seen"));
        Assert.Null(journal.Verify().Problem);
    }

    [Fact]
    public void A_clock_set_back_does_not_put_an_entry_before_the_last()
    {
        var journal = given.JournalOf(1);

        var result = journal.Append([Given.Visit(2)], Given.Now.AddHours(-3));

        Assert.Equal(Given.Now, result.Appended[0].Appended);
        Assert.Equal(Given.Now, journal.Find("v-2")!.Appended);
    }

    [Fact]
    public void The_time_is_kept_in_UTC_to_the_microsecond()
    {
        var journal = given.Open().Journal;

        var result = journal.Append([Given.Visit(1)], new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567));

        Assert.Equal("2026-07-01T09:00:00.1234560+00:00", result.Appended[0].Appended.ToString("O"));
        Assert.Equal(result.Appended[0].Appended, journal.Find("v-1")!.Appended);
    }

    [Fact]
    public void A_check_sees_what_stood_before_and_refuses_all_of_the_records()
    {
        var journal = given.JournalOf(3);
        var seen = new List<string>();

        var result = journal.Append([Given.Visit(4), Given.Visit(7)], Given.Now, held =>
        {
            seen.AddRange(held.Since(1, Given.Visit(1).Subject).Concat(held.Since(0, Given.Visit(1).Subject)).Select(record => $"{record.Id} of {held.Sequence}"));
            return new Refusal(RefusalReason.Gate, "v-7", "Not now.");
        });

        Assert.Equal(["v-1 of 3"], seen);
        Assert.Equal("Not now.", result.Refusal!.Message);
        Assert.Equal(3, journal.Head().Sequence);
        Assert.Null(journal.Verify().Problem);
    }

    [Fact]
    public void What_stands_already_is_not_judged_again()
    {
        var journal = given.JournalOf(3);

        Assert.Equal(2, journal.Append([Given.Visit(1), Given.Visit(2)], Given.Now, _ => throw new InvalidOperationException("judged")).Skipped);
    }

    [Fact]
    public void Nothing_to_append_is_nothing_done()
    {
        var journal = given.Open().Journal;

        Assert.Empty(journal.Append([], Given.Now).Appended);
        Assert.Equal(0, journal.Head().Sequence);
    }

    [Fact]
    public void Authorities_in_one_database_have_journals_of_their_own()
    {
        var ours = given.JournalOf(2);
        var theirs = given.Open("elsewhere").Journal;

        Assert.Equal(1, theirs.Append([Given.Visit(1)], Given.Now).Appended[0].Sequence);
        Assert.Equal(RefusalReason.AboutUnknown, theirs.Append([Given.Visit(3, about: "v-2")], Given.Now).Refusal!.Reason);
        Assert.Single(theirs.Replay());
        Assert.Equal(2, ours.Replay().Count());
        Assert.Null(ours.Verify().Problem);
        Assert.Null(theirs.Verify().Problem);
    }

    private static string Line(CaseRecord record) => $"{record.Sequence} {record.Appended:O} {EnvelopeJson.Write(record)}";
}
