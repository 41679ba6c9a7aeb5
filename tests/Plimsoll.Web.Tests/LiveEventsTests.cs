using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests;

/// <summary>What an open page is told, over HTTP, of what another process appends to the same journal.</summary>
public sealed class LiveEventsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("w-grace", "/live/lists")]
    [InlineData("w-marsh", "/live/figures")]
    [InlineData("w-lund", "/live/child/M001")]
    public async Task An_open_page_is_told_that_it_has_changed_and_nothing_more(string person, string address)
    {
        await using var site = await RunningSite.Started();
        await using var open = await Open(site, person, address);
        using var other = site.Service.Reopened();

        Write(site, other, MadeService.FirstChild);

        Assert.Equal("changed", await open.Page.Next(Long));
        Assert.DoesNotContain(MadeService.FirstChild, open.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_list_a_child_hears_nothing_of_them()
    {
        await using var site = await RunningSite.Started();
        await using var heard = await Open(site, "w-hale", "/live/lists");
        await using var silent = await Open(site, "w-amadi", "/live/lists");
        using var other = site.Service.Reopened();

        Write(site, other, "H-001");
        Assert.Equal("changed", await heard.Page.Next(Long));
        Assert.Null(await silent.Page.Next(Silence));

        Write(site, other, MadeService.FirstChild);
        Assert.Equal("changed", await silent.Page.Next(Long));
    }

    [Fact]
    public async Task Nobody_hears_of_a_child_who_is_hidden_from_them()
    {
        await using var site = await RunningSite.Started();
        site.Service.Hide("H-002");
        await using var lists = await Open(site, "w-castle", "/live/lists");
        await using var figures = await Open(site, "w-marsh", "/live/figures");
        using var other = site.Service.Reopened();

        Write(site, other, "H-002");
        Assert.Null(await lists.Page.Next(Silence));
        Assert.Null(await figures.Page.Next(Silence));
        Assert.Equal(HttpStatusCode.NotFound, (await lists.Visitor.Get("/live/child/H-002")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lists.Visitor.Get("/live/child/nobody")).StatusCode);

        Write(site, other, "H-001");
        Assert.Equal("changed", await lists.Page.Next(Long));
        Assert.Equal("changed", await figures.Page.Next(Long));
    }

    [Fact]
    public async Task What_was_appended_while_a_page_came_is_told_when_it_listens()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        var since = Content(await visitor.Page("/late")).Dataset["since"];
        Write(site, site.Service.Authority, MadeService.FirstChild);

        await using var late = await visitor.Listen($"/live/lists?since={since}");
        Assert.Equal("notices 0", await late.Next(Long));
        Assert.Equal("changed", await late.Next(Long));
        await using var inTime = await visitor.Listen($"/live/lists?since={Content(await visitor.Page("/late")).Dataset["since"]}");
        Assert.Equal("notices 0", await inTime.Next(Long));
        Assert.Null(await inTime.Next(Silence));
    }

    [Fact]
    public async Task Signing_out_ends_what_listened_with_that_sign_in_and_no_other()
    {
        await using var site = await RunningSite.Started();
        await using var here = await Open(site, "w-grace", "/live/lists");
        await using var elsewhere = await Open(site, "w-grace", "/live/lists");

        var form = (await here.Visitor.Page("/late")).QuerySelector<IHtmlInputElement>("header input[name=__RequestVerificationToken]")!.Value;
        await here.Visitor.Post("/sign-out", ("__RequestVerificationToken", form));

        Assert.Equal("the end", await here.Page.Next(Long));
        Write(site, site.Service.Authority, MadeService.FirstChild);
        Assert.Equal("changed", await elsewhere.Page.Next(Long));
        Assert.Equal(HttpStatusCode.Redirect, (await here.Visitor.Get("/live/lists")).StatusCode);
    }

    [Fact]
    public async Task Who_is_signed_out_everywhere_or_may_no_longer_list_hears_no_more()
    {
        await using var site = await RunningSite.Started();
        await using var open = await Open(site, "w-grace", "/live/lists");
        var account = site.Service.Authority.Accounts.Find("w-grace")!;
        account.IsDisabled = true;
        Assert.True(site.Service.Authority.Accounts.Save(account));

        Write(site, site.Service.Authority, MadeService.FirstChild);

        Assert.Equal("the end", await open.Page.Next(Long));
    }

    [Fact]
    public async Task An_account_listens_with_so_many_pages_and_a_page_that_was_closed_makes_room()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        using var somebodyElse = await Visitor.SignedIn(site, "w-castle");
        var pages = new List<Listened>();
        foreach (var _ in Enumerable.Range(0, OpenPages.MostOfAccount))
        {
            pages.Add(await visitor.Listen("/live"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Get("/live")).StatusCode);
        await using var theirs = await somebodyElse.Listen("/live");
        await pages[0].DisposeAsync();
        while ((await visitor.Get("/live")).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        foreach (var page in pages.Skip(1))
        {
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_site_that_stops_waits_for_no_open_page()
    {
        await using var site = await RunningSite.Started();
        await using var open = await Open(site, "w-grace", "/live/lists");

        var stopping = site.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("the end", await open.Page.Next(Long));
        await stopping.WaitAsync(Long, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("w-castle", "/late", "/live/lists")]
    [InlineData("w-castle", "/late?as-at=2026-11-20", "/live/lists")]
    [InlineData("w-castle", "/late?as-at=2026-10-02", "/live")]
    [InlineData("w-castle", "/late?as-at=yesterday", "/live")]
    [InlineData("w-castle", "/service", "/live/lists")]
    [InlineData("w-amadi", "/work", "/live/lists")]
    [InlineData("w-lund", "/team", "/live/lists")]
    [InlineData("w-castle", "/front-door", "/live/lists")]
    [InlineData("w-castle", "/plans", "/live/lists")]
    [InlineData("w-castle", "/yardstick", "/live/figures")]
    [InlineData("w-marsh", "/figures", "/live/figures")]
    [InlineData("w-castle", "/child/M001", "/live/child/M001")]
    [InlineData("w-castle", "/child/M001?as-at=2026-10-02", "/live")]
    [InlineData("w-castle", "/standards", "/live")]
    public async Task A_page_says_where_it_listens_and_one_of_another_day_stays_as_it_is(string person, string address, string expected)
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, person);

        Assert.Equal(expected, Content(await visitor.Page(address)).Dataset["live"]);
    }

    [Fact]
    public async Task A_page_that_asks_for_itself_is_kept_as_such_and_is_nobodys_look()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        await visitor.Page("/child/M001");
        await visitor.ByItself("/child/M001");

        Assert.Equal(["child's page, shown anew by itself", "child's page"], site.Service.Authority.AccessLog.Looks(MadeService.Child("M001")).Select(look => look.What));
        Assert.Equal("2 looks", (await visitor.Page("/child/M001")).QuerySelector("[aria-labelledby=looks] summary").Words());
    }

    /// <summary>Somebody signs in and has a page open, which has been told how much waits for them.</summary>
    private static async Task<OpenPage> Open(RunningSite site, string person, string address)
    {
        var visitor = await Visitor.SignedIn(site, person);
        var page = await visitor.Listen(address);
        Assert.Equal("notices 0", await page.Next(Long));
        return new OpenPage(visitor, page);
    }

    private sealed record OpenPage(Visitor Visitor, Listened Page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Page.DisposeAsync();
            Visitor.Dispose();
        }
    }

    private static IHtmlElement Content(IHtmlDocument page) => page.QuerySelector<IHtmlElement>("main")!;

    private static void Write(RunningSite site, App.Authority process, string child) => Assert.Null(process.Append(
    [
        new CaseRecord
        {
            Id = RecordId.New(site.Service.Authority.Instant),
            Subject = MadeService.Child(child),
            Type = "case-note",
            Happened = site.Service.Authority.Now,
            Author = new Author("w-grace"),
            Fields = new Dictionary<string, FieldValue> { ["words"] = FieldValue.Of("Her school rang.") },
        },
    ]).Refusal);
}
