namespace Plimsoll.Storage.Tests;

public sealed class FollowOnSqliteTests() : FollowTests(Given.OnSqlite());

public sealed class FollowOnPostgresTests() : FollowTests(Given.OnPostgres());

public abstract class FollowTests(Given given) : IDisposable
{
    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_another_process_appends_is_seen_as_it_is_appended()
    {
        var journal = given.JournalOf(3);
        using var soon = Soon();
        var seen = new List<string>();
        Child? child = null;

        await foreach (var record in journal.Follow(1, soon.Token))
        {
            seen.Add(record.Id);
            if (seen.Count == 2)
            {
                child = Child.Start("append", given.Address, "100", "5");
            }
            else if (seen.Count == 7)
            {
                break;
            }
        }

        using (child)
        {
            Assert.Equal(0, child!.End());
        }

        Assert.Equal(["v-2", "v-3", "v-100", "v-101", "v-102", "v-103", "v-104"], seen);
    }

    [Fact]
    public async Task An_import_comes_whole_when_it_is_closed()
    {
        var journal = given.JournalOf(3);
        var elsewhere = given.Open().Journal;
        using var soon = Soon();
        var count = 0;
        var import = Task.CompletedTask;

        await foreach (var record in journal.Follow(2, soon.Token))
        {
            if (++count == 1)
            {
                import = Task.Run(() => elsewhere.Import([.. Enumerable.Range(100, 600).Select(number => Given.Visit(number))], Given.Closing(1), Given.Now), soon.Token);
            }
            else if (record.Type == "import")
            {
                break;
            }
        }

        await import;
        Assert.Equal(602, count);
    }

    [Fact]
    public async Task Following_ends_quietly_when_it_is_cancelled()
    {
        var journal = given.JournalOf(1);
        using var cancel = new CancellationTokenSource();
        var seen = 0;

        await foreach (var _ in journal.Follow(0, cancel.Token))
        {
            seen++;
            await cancel.CancelAsync();
        }

        Assert.Equal(1, seen);
    }

    /// <summary>Not a measure of speed: whoever is never told fails in the end.</summary>
    private static CancellationTokenSource Soon()
    {
        var soon = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        soon.CancelAfter(TimeSpan.FromSeconds(60));
        return soon;
    }
}
