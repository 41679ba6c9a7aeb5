namespace Plimsoll.Storage.Tests;

public sealed class CrashTests : IDisposable
{
    private const int BatchLength = 20;

    private readonly Given _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public void Nothing_acknowledged_is_lost_and_nothing_is_half_written_when_the_process_is_killed()
    {
        var acknowledged = 0L;
        for (var round = 1; round <= 6; round++)
        {
            using (var child = Child.Start("batches", _given.Folder, $"{round * 1_000_000}", $"{BatchLength}"))
            {
                acknowledged = child.ReadNumbers(10 * round);
                acknowledged = child.Kill(acknowledged);
            }

            using var stores = Stores.Open(_given.Folder);
            var result = stores.Journal.Verify();
            Assert.Null(result.Problem);
            Assert.True(result.Checked >= acknowledged, $"Round {round}: {acknowledged} acknowledged, {result.Checked} there.");
            Assert.Equal(0, result.Checked % BatchLength);
            Assert.Equal(result.Checked, stores.Journal.Replay().Count());
        }

        Assert.True(acknowledged > 0);
    }
}
