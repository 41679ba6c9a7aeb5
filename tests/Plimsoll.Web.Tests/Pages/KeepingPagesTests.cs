using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.App.Jobs;
using Plimsoll.App.Keeping;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>What whoever keeps the records sees and may have done.</summary>
public sealed class KeepingPagesTests
{
    private const string Keeper = "w-quay";

    [Fact]
    public async Task A_job_is_asked_for_done_and_told_and_who_asked_is_kept()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, Keeper);
        while (JobsView.Of(site.Service.Authority).Any(job => job.State is null))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var asked = await visitor.Follow(await Press(visitor, "/keeping", ("job", "verify"), ("back", "keeping")));
        Assert.Equal("The journal", asked.Words("h1"));
        var check = asked;
        while (!check.Words("[aria-labelledby=check]").Contains("all is as it was written", StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            check = await visitor.Page("/keeping");
        }

        Assert.Equal("", check.QuerySelector<IHtmlElement>("main")!.Dataset["wait"]);
        Assert.Contains("Done 20 November 2026, 9:00am: ", (await visitor.Page("/jobs")).Words(".jobs .person:nth-child(6)"), StringComparison.Ordinal);
        Assert.Contains("asked for the job verify", site.Service.Authority.AccessLog.By(Keeper).Select(look => look.What));
    }

    [Fact]
    public async Task A_job_that_each_server_does_for_itself_and_one_that_there_is_not_cannot_be_asked_for()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, Keeper);
        while (JobsView.Of(site.Service.Authority).Any(job => job.State is null))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["told", "notices", "drafts", "verify"], (await visitor.Page("/jobs")).QuerySelectorAll("button[name=job]").Select(button => button.GetAttribute("value")));
        await Press(visitor, "/jobs", ("job", "lists"));
        await Press(visitor, "/jobs", ("job", "nothing"));
        Assert.DoesNotContain(site.Service.Authority.AccessLog.By(Keeper), look => look.What.StartsWith("asked for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_backup_and_where_it_is_are_told()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, Keeper);
        Assert.StartsWith("Backups No backup has been made with this program.", (await visitor.Page("/keeping")).Words("[aria-labelledby=backup]"), StringComparison.Ordinal);

        var folder = Path.Combine(site.Service.Folder, "backup");
        BackUp.Into(site.Service.Authority, folder);

        var told = (await visitor.Page("/keeping")).Words("[aria-labelledby=backup]");
        Assert.Contains($"are in {folder}. It was checked, and can be restored.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("more than a day and a half", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("w-castle", "/jobs")]
    [InlineData("w-castle", "/keeping")]
    [InlineData("w-quay", "/looks")]
    [InlineData("w-amadi", "/looks")]
    [InlineData("w-quay", "/notices")]
    public async Task Each_page_is_for_those_whose_work_it_is(string person, string address)
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, person);

        await visitor.Page(address, HttpStatusCode.Forbidden);
    }

    private static async Task<HttpResponseMessage> Press(Visitor visitor, string address, params (string, string)[] fields) =>
        await visitor.Post("/jobs", [.. fields, ("__RequestVerificationToken", (await visitor.Page(address)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value)]);
}
