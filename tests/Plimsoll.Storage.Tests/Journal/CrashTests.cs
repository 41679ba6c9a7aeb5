namespace Plimsoll.Storage.Tests;

public sealed class CrashOnSqliteTests() : CrashTests(Given.OnSqlite());

public sealed class CrashOnPostgresTests() : CrashTests(Given.OnPostgres());

public abstract class CrashTests(Given given) : IDisposable
{
    private const int BatchLength = 20;

    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Nothing_acknowledged_is_lost_and_nothing_is_half_written_when_the_process_is_killed()
    {
        var acknowledged = 0L;
        for (var round = 1; round <= 6; round++)
        {
            using (var child = Child.Start("batches", given.Address, $"{round * 1_000_000}", $"{BatchLength}"))
            {
                acknowledged = child.ReadNumbers(10 * round);
                acknowledged = child.Kill(acknowledged);
            }

            using var stores = given.Open();
            var result = stores.Journal.Verify();
            Assert.Null(result.Problem);
            Assert.True(result.Checked >= acknowledged, $"Round {round}: {acknowledged} acknowledged, {result.Checked} there.");
            Assert.Equal(0, result.Checked % BatchLength);
            Assert.Equal(result.Checked, stores.Journal.Replay().Count());
        }

        Assert.True(acknowledged > 0);
    }

    /// <summary>Each time in the middle of a thousand appends, at another place.</summary>
    [Fact]
    public void Fifty_kills_lose_nothing_that_was_acknowledged()
    {
        for (var round = 1; round <= 50; round++)
        {
            long acknowledged;
            using (var child = Child.Start("batches", given.Address, $"{round * 1000}", "1"))
            {
                acknowledged = child.Kill(child.ReadNumbers(1 + (round * 37 % 400)));
            }

            using var stores = given.Open();
            var result = stores.Journal.Verify();
            Assert.Null(result.Problem);
            Assert.True(result.Checked >= acknowledged, $"Round {round}: {acknowledged} acknowledged, {result.Checked} there.");
            Assert.Equal(result.Checked, stores.Journal.Replay().Count());
            Assert.Equal(result.Checked, stores.Journal.Append([Given.Visit(round * 1000)], Given.Now).Skipped + result.Checked - 1);
        }
    }
}
