using Plimsoll.App.Jobs;
using Plimsoll.App.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Plimsoll.Web.Tests;

public sealed class LiveTests
{
    [Fact]
    public async Task A_site_does_its_jobs_and_follows_what_others_append_and_stops_with_them()
    {
        await using var site = await RunningSite.Started();
        var stop = TestContext.Current.CancellationToken;
        var authority = site.Service.Authority;
        while (JobsView.Of(authority).Single(job => job.Name == Schedule.Lists).Standing != "done")
        {
            await Task.Delay(20, stop);
        }

        var referral = authority.Journal.Of(MadeService.Child(MadeService.FirstChild)).First(record => record.Type == "referral").Id;
        var changes = site.App.Services.GetRequiredService<Changes>();
        await using var listening = changes.Listen(stop).GetAsyncEnumerator(stop);
        var told = listening.MoveNextAsync();
        site.Service.Answer(MadeService.FirstChild, referral, "Ruth Okafor", "2026-11-20", "She waits at home and her school asks after her each week.");

        Assert.True(await told);
        Assert.Contains(MadeService.Child(MadeService.FirstChild), listening.Current.Touched!);
    }
}
