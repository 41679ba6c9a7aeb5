namespace Plimsoll.Storage.Tests;

public sealed class VerifyOnSqliteTests() : VerifyTests(Given.OnSqlite());

public sealed class VerifyOnPostgresTests() : VerifyTests(Given.OnPostgres());

public abstract class VerifyTests(Given given) : IDisposable
{
    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_journal_as_it_was_written_is_whole()
    {
        var journal = given.JournalOf(20);

        var result = journal.Verify();

        Assert.Null(result.Problem);
        Assert.Equal(20, result.Checked);
        Assert.Equal(journal.Head().ToString(), result.Head.ToString());
    }

    [Fact]
    public void A_journal_without_entries_is_whole() => Assert.Null(given.Open().Journal.Verify().Problem);

    [Theory]
    [InlineData("id = id || 'x'")]
    [InlineData("subject = 'child:M999'")]
    [InlineData("occasion = null")]
    [InlineData("occasion = ''")]
    [InlineData("type = 'contact'")]
    [InlineData("happened = '2026-01-02'")]
    [InlineData("recorded = null")]
    [InlineData("author = null")]
    [InlineData("author = replace(author, 'agency', 'permanent')")]
    [InlineData("about = 'v-1'")]
    [InlineData("corrects = 'v-1'")]
    [InlineData("corrects_how = 'voids'")]
    [InlineData("source = 'cin-census'")]
    [InlineData("appended = '2026-11-19T09:30:00.000000Z'")]
    [InlineData("content_digest = zeroblob(32)")]
    [InlineData("import = 7")]
    [InlineData("import = 7, closes = 7")]
    [InlineData("closes = 7")]
    [InlineData("hash = zeroblob(32)")]
    [InlineData("hash = ''")]
    public void Every_change_of_an_envelope_is_found_in_the_middle_and_at_the_end(string change)
    {
        var journal = given.JournalOf(20);
        foreach (var sequence in new[] { 20, 7 })
        {
            Assert.Equal(1, given.Tamper($"update entry set {change} where sequence = {sequence}"));
            Finds(journal, JournalFault.EnvelopeChanged, sequence);
        }
    }

    [Theory]
    [InlineData("update entry_content set fields = replace(fields, 'yes', 'no') where sequence = 7")]
    [InlineData("update entry_content set fields = '{}' where sequence = 7")]
    [InlineData("update entry_content set reason = 'because' where sequence = 7")]
    [InlineData("update entry_content set reason = '' where sequence = 7")]
    [InlineData("update entry_content set salt = zeroblob(16) where sequence = 7")]
    public void Every_change_of_what_was_written_is_found(string change) => Finds(change, JournalFault.FieldsChanged, 7);

    [Fact]
    public void The_contents_of_two_entries_exchanged_are_found() => Finds(
        """
        update entry_content set sequence = -1 where sequence = 7;
        update entry_content set sequence = 7 where sequence = 9;
        update entry_content set sequence = 9 where sequence = -1;
        """,
        JournalFault.FieldsChanged, 7);

    [Fact]
    public void Fields_that_are_gone_without_a_decision_are_found() =>
        Finds("delete from entry_content where sequence = 7", JournalFault.FieldsMissing, 7);

    [Fact]
    public void A_missing_entry_is_found() => Finds("delete from entry where sequence = 7", JournalFault.EntryMissing, 7);

    [Fact]
    public void A_missing_first_entry_is_found() => Finds("delete from entry where sequence = 1", JournalFault.EntryMissing, 1);

    [Fact]
    public void An_entry_taken_out_and_the_rest_renumbered_is_found() => Finds(
        $"delete from entry where sequence = 7; delete from entry_content where sequence = 7; {Renumber(7, -1)}; update head set sequence = 19",
        JournalFault.OrderChanged, 7);

    [Fact]
    public void An_entry_put_in_and_the_rest_renumbered_is_found() => Finds(
        $"{Renumber(6, 1)}; {Copy(from: 5, to: 7)}; update head set sequence = 21",
        JournalFault.OrderChanged, 7);

    [Fact]
    public void An_entry_put_in_before_the_first_is_found() => Finds(Copy(from: 5, to: 0), JournalFault.OrderChanged, 0);

    [Fact]
    public void Two_entries_that_changed_places_are_found() => Finds(
        """
        update entry set sequence = -1 where sequence = 7;
        update entry set sequence = 7 where sequence = 9;
        update entry set sequence = 9 where sequence = -1;
        """,
        JournalFault.OrderChanged, 7);

    [Fact]
    public void A_cut_tail_is_found() => Finds("delete from entry where sequence > 17", JournalFault.TailCut, 18);

    [Fact]
    public void A_journal_cut_to_nothing_is_found() => Finds("delete from entry", JournalFault.TailCut, 1);

    [Fact]
    public void A_cut_tail_with_the_head_put_back_is_found() =>
        Finds("delete from entry where sequence > 17; update head set sequence = 17", JournalFault.HeadChanged, 17);

    [Fact]
    public void An_entry_put_after_the_head_is_found() => Finds(Copy(from: 20, to: 21), JournalFault.OrderChanged, 21);

    [Fact]
    public void A_head_that_was_put_back_is_found() =>
        Finds("update head set sequence = 17, hash = (select hash from entry where sequence = 17)", JournalFault.HeadChanged, 18);

    [Fact]
    public void A_head_that_is_gone_is_found() => Finds("delete from head", JournalFault.HeadChanged, 1);

    [Theory]
    [InlineData(7)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(99)]
    public void An_erasure_that_no_later_entry_decided_is_found(int decidedIn) => Finds(
        $"insert into erasure values ('authority', 7, {decidedIn}); delete from entry_content where sequence = 7",
        JournalFault.FieldsMissing, 7);

    [Fact]
    public void Only_the_first_problem_is_named_with_what_was_checked_before_it()
    {
        var journal = given.JournalOf(20);
        given.Tamper("update entry_content set fields = '{}' where sequence in (5, 12)");

        var result = journal.Verify();

        Assert.Equal(5, result.Problem!.Sequence);
        Assert.Equal(4, result.Checked);
        Assert.Equal(4, result.Head.Sequence);
    }

    [Fact]
    public void Progress_is_told()
    {
        var journal = given.JournalOf(20);
        var told = new List<long>();

        journal.Verify(new Told(told));

        Assert.Equal([20], told);
    }

    private void Finds(string damage, JournalFault fault, long sequence)
    {
        var journal = given.JournalOf(20);
        Assert.NotEqual(0, given.Tamper(damage));
        Finds(journal, fault, sequence);
    }

    private static void Finds(Plimsoll.Storage.Journal journal, JournalFault fault, long sequence)
    {
        var problem = journal.Verify().Problem;

        Assert.NotNull(problem);
        Assert.Equal((fault, sequence), (problem.Fault, problem.Sequence));
        Assert.Contains($"{(fault is JournalFault.HeadChanged ? "head" : $"ntry {sequence} ")}", problem.Message, StringComparison.Ordinal);
    }

    private static string Renumber(int after, int by) =>
        $"""
        update entry set sequence = sequence + 1000 where sequence > {after};
        update entry set sequence = sequence - 1000 + {by} where sequence > 1000;
        update entry_content set sequence = sequence + 1000 where sequence > {after};
        update entry_content set sequence = sequence - 1000 + {by} where sequence > 1000
        """;

    private static string Copy(int from, int to) =>
        $"""
        insert into entry (authority, sequence, id, subject, occasion, type, happened, recorded, author, about, corrects, corrects_how,
            source, appended, content_digest, hash)
        select authority, {to}, 'v-new', subject, occasion, type, happened, recorded, author, about, corrects, corrects_how,
            source, appended, content_digest, hash from entry where sequence = {from};
        insert into entry_content select authority, {to}, salt, fields, reason from entry_content where sequence = {from};
        """;

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
