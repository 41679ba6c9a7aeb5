using Plimsoll.App.Live;

namespace Plimsoll.Web.Tests;

/// <summary>What runs beside the pages ends with them.</summary>
public sealed class LiveServiceTests
{
    [Fact]
    public async Task One_that_is_stopped_before_its_first_step_ends_quietly()
    {
        using var service = new MadeService();
        var following = new Following(new RunningAuthority(service.Authority));

        // A site that is stopped at once cancels what has not begun.
        await following.StartAsync(new CancellationToken(canceled: true));
        Assert.True(following.ExecuteTask!.IsCanceled);

        Assert.Null(Record.Exception(following.Dispose));
    }

    [Fact]
    public async Task Stopping_waits_until_it_has_ended()
    {
        using var service = new MadeService();
        var following = new Following(new RunningAuthority(service.Authority));
        await following.StartAsync(TestContext.Current.CancellationToken);

        following.Dispose();

        Assert.True(following.ExecuteTask!.IsCompleted);
    }
}
