namespace Plimsoll.Storage.Tests;

public sealed class ConcurrencyOnSqliteTests() : ConcurrencyTests(Given.OnSqlite());

public sealed class ConcurrencyOnPostgresTests() : ConcurrencyTests(Given.OnPostgres());

public abstract class ConcurrencyTests(Given given) : IDisposable
{
    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Appends_from_many_threads_leave_no_gap_and_lose_nothing()
    {
        var shared = given.Open().Journal;
        var others = Enumerable.Range(0, 3).Select(_ => given.Open().Journal).ToArray();

        Parallel.For(0, 200, number =>
        {
            var journal = number % 2 == 0 ? shared : others[number % 3];
            Assert.Null(journal.Append([Given.Visit(2 * number), Given.Visit((2 * number) + 1)], Given.Now).Refusal);
        });

        IsWhole(shared, 400);
    }

    [Fact]
    public void Appends_from_several_processes_leave_no_gap_and_lose_nothing()
    {
        var journal = given.Open().Journal;
        using var first = Child.Start("append", given.Address, "100000", "150");
        using var second = Child.Start("append", given.Address, "200000", "150");

        for (var number = 0; number < 50; number++)
        {
            Assert.Null(journal.Append([Given.Visit(number)], Given.Now).Refusal);
        }

        Assert.Equal((0, 0), (first.End(), second.End()));
        IsWhole(journal, 350);
    }

    [Fact]
    public void Two_that_append_the_same_records_at_once_append_them_once()
    {
        var journals = Enumerable.Range(0, 4).Select(_ => given.Open().Journal).ToArray();
        var appended = 0;

        Parallel.For(0, 200, number =>
        {
            var result = journals[number % 4].Append([Given.Visit(number / 4)], Given.Now);
            Assert.Null(result.Refusal);
            Interlocked.Add(ref appended, result.Appended.Count);
        });

        Assert.Equal(50, appended);
        IsWhole(journals[0], 50);
    }

    [Fact]
    public void What_is_judged_while_the_journal_is_held_is_so_when_the_records_stand()
    {
        var journals = Enumerable.Range(0, 4).Select(_ => given.Open().Journal).ToArray();
        var child = Given.Visit(0).Subject;
        var refusal = new Refusal(RefusalReason.Conflict, "v", "Somebody was first.");

        Parallel.For(0, 40, number => journals[number % 4].Append(
            [Given.Visit(3 * number)], Given.Now, held => held.Since(0, child).Count < 5 ? null : refusal));

        Assert.Equal(5, journals[0].Of(child).Count);
        IsWhole(journals[0], 5);
    }

    private static void IsWhole(Plimsoll.Storage.Journal journal, int count)
    {
        Assert.Null(journal.Verify().Problem);
        var records = journal.Replay().ToList();
        Assert.Equal(Enumerable.Range(1, count).Select(number => (long)number), records.Select(record => record.Sequence));
        Assert.Equal(count, records.Select(record => record.Id).Distinct().Count());
    }
}
