using Plimsoll.Core.Calendar;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class ErasureOnSqliteTests() : ErasureTests(Given.OnSqlite())
{
    [Fact]
    public void What_was_erased_is_not_in_the_files_either()
    {
        var stores = Given.Open();
        stores.Journal.Append([Storage.Tests.Given.Visit(1), Storage.Tests.Given.Visit(2)], Storage.Tests.Given.Now);
        Assert.True(InFiles("Visit 1: she showed me her drawing"));

        Assert.Null(stores.Journal.Erase(Decision("v-1"), Judged(stores), Storage.Tests.Given.Now).Refusal);

        Assert.False(InFiles("Visit 1: she showed me her drawing"));
        Assert.True(InFiles("Visit 2: she showed me her drawing"));
    }

    private bool InFiles(string text) => Directory.GetFiles(((GivenSqlite)Given).Folder, "journal.db*").Any(file =>
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
        return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
    });
}

public sealed class ErasureOnPostgresTests() : ErasureTests(Given.OnPostgres());

public abstract class ErasureTests(Given given) : IDisposable
{
    protected Given Given => given;

    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Erased_fields_are_gone_the_envelope_stays_and_the_chain_is_whole()
    {
        var stores = Filled();

        var result = stores.Journal.Erase(Decision("v-7", "v-4"), Judged(stores), Given.Now);

        Assert.Null(result.Refusal);
        Assert.Equal(21, result.Appended.Single().Sequence);
        Assert.Empty(stores.Journal.Find("v-7")!.Fields);
        Assert.Equal("visit", stores.Journal.Find("v-7")!.Type);
        var verified = stores.Journal.Verify();
        Assert.Null(verified.Problem);
        Assert.Equal([new LawfulErasure(21, 2)], verified.Erasures);
        Assert.Equal(18L, Convert.ToInt64(given.Ask("select count(*) from entry_content where sequence <= 20")));
        Assert.Equal("retention period ended", ErasureDecision.Of(stores.Journal.Erasures().Single().Fields).Power);
    }

    [Fact]
    public void What_was_erased_does_not_come_back_when_the_same_record_is_loaded_again()
    {
        var stores = Filled();
        stores.Journal.Erase(Decision("v-7"), Judged(stores), Given.Now);

        Assert.Equal(1, stores.Journal.Append([Given.Visit(7)], Given.Now).Skipped);

        Assert.Empty(stores.Journal.Find("v-7")!.Fields);
    }

    [Fact]
    public void A_decision_carried_out_twice_is_carried_out_once()
    {
        var stores = Filled();
        var decision = Decision("v-7");
        stores.Journal.Erase(decision, Judged(stores), Given.Now);

        var again = stores.Journal.Erase(decision, Judged(stores), Given.Now);

        Assert.Equal((0, 1, null), (again.Appended.Count, again.Skipped, again.Refusal));
        Assert.Equal([new LawfulErasure(21, 1)], stores.Journal.Verify().Erasures);
    }

    [Fact]
    public void Fields_that_are_missing_without_a_decision_are_told_from_fields_that_were_erased()
    {
        var stores = Filled();
        stores.Journal.Erase(Decision("v-7"), Judged(stores), Given.Now);
        given.Tamper("delete from entry_content where sequence = 9");

        var problem = stores.Journal.Verify().Problem!;

        Assert.Equal((JournalFault.FieldsMissing, 9), (problem.Fault, problem.Sequence));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    public void A_row_that_claims_a_decision_which_does_not_name_the_record_excuses_nothing(int decidedIn)
    {
        var stores = Filled();
        stores.Journal.Erase(Decision("v-7"), Judged(stores), Given.Now);
        given.Tamper($"insert into erasure values ('authority', 9, {decidedIn}); delete from entry_content where sequence = 9");

        var problem = stores.Journal.Verify().Problem!;

        Assert.Equal((JournalFault.FieldsMissing, 9), (problem.Fault, problem.Sequence));
    }

    [Fact]
    public void A_decision_that_was_changed_afterwards_to_name_more_is_found()
    {
        var stores = Filled();
        stores.Journal.Erase(Decision("v-7"), Judged(stores), Given.Now);
        given.Tamper("update entry_content set fields = replace(fields, 'v-7', 'v-7\\nv-9') where sequence = 21; insert into erasure values ('authority', 9, 21); delete from entry_content where sequence = 9");

        var problem = stores.Journal.Verify().Problem!;

        Assert.Equal((JournalFault.FieldsChanged, 21), (problem.Fault, problem.Sequence));
    }

    [Fact]
    public void Erased_fields_that_stand_again_are_found_with_the_entry_that_erased_them()
    {
        var stores = Filled();
        stores.Journal.Erase(Decision("v-7"), Judged(stores), Given.Now);
        given.Tamper("insert into entry_content select authority, 7, salt, fields, reason from entry_content where sequence = 9");

        var problem = stores.Journal.Verify().Problem!;

        Assert.Equal(JournalFault.ErasureUndone, problem.Fault);
        Assert.Contains("erased lawfully by entry 21", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_erased_on_a_judgement_that_something_written_since_has_overtaken()
    {
        var stores = Filled();
        var judged = Judged(stores);
        stores.Journal.Append([Given.Visit(100, "M001")], Given.Now);

        var refusal = stores.Journal.Erase(Decision("v-7"), judged, Given.Now).Refusal!;

        Assert.Equal(RefusalReason.ChangedMeanwhile, refusal.Reason);
        Assert.NotEmpty(stores.Journal.Find("v-7")!.Fields);
        Assert.Equal(21, stores.Journal.Head().Sequence);
        stores.Journal.Append([Given.Visit(101, "M002")], Given.Now);
        Assert.Null(stores.Journal.Erase(Decision("v-7"), judged with { Sequence = 21 }, Given.Now).Refusal);
    }

    [Fact]
    public void A_record_that_is_not_there_and_a_decision_to_erase_are_not_erased()
    {
        var stores = Filled();
        Assert.Equal(RefusalReason.AboutUnknown, stores.Journal.Erase(Decision("v-7", "v-99"), Judged(stores), Given.Now).Refusal!.Reason);
        Assert.NotEmpty(stores.Journal.Find("v-7")!.Fields);

        var decision = Decision("v-7");
        stores.Journal.Erase(decision, Judged(stores), Given.Now);
        Assert.Equal(RefusalReason.NotErasable, stores.Journal.Erase(Decision(decision.Id), Judged(stores), Given.Now).Refusal!.Reason);
        Assert.NotEmpty(stores.Journal.Find(decision.Id)!.Fields);
    }

    [Fact]
    public void Another_authoritys_records_stay()
    {
        var stores = Filled();
        var other = given.Open("another");
        other.Journal.Append([Given.Visit(7)], Given.Now);

        stores.Journal.Erase(Decision("v-7"), Judged(stores), Given.Now);

        Assert.NotEmpty(other.Journal.Find("v-7")!.Fields);
        Assert.Empty(other.Journal.Verify().Erasures);
    }

    protected static Judged Judged(Stores stores) => new(stores.Journal.Head().Sequence, [new Subject(SubjectKind.Child, "M001")]);

    protected static CaseRecord Decision(params string[] records) => new()
    {
        Id = $"e-{string.Join('-', records)}",
        Subject = new Subject(SubjectKind.Child, "M001"),
        Type = ErasureDecision.Type,
        Happened = Moment.On(new DateOnly(2026, 11, 20)),
        Author = new Author("W1", "head of service"),
        Fields = new ErasureDecision("retention period ended", "Kept to the 25th birthday, which has passed.", records, Whole: false, []).ToFields(),
    };

    private Stores Filled()
    {
        var stores = given.Open();
        stores.Journal.Append([.. Enumerable.Range(1, 20).Select(number => Given.Visit(number))], Given.Now);
        return stores;
    }
}
