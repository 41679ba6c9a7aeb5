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
        await using var site = await Started();
        using var visitor = await Visitor.SignedIn(site, person);
        await using var page = await visitor.Listen(address);
        Assert.Equal("notices 0", await page.Next(Long));
        using var other = site.Service.Reopened();

        Write(site, other, MadeService.FirstChild);

        Assert.Equal("changed", await page.Next(Long));
        Assert.DoesNotContain(MadeService.FirstChild, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_list_a_child_hears_nothing_of_them()
    {
        await using var site = await Started();
        using var own = await Visitor.SignedIn(site, "w-hale");
        using var others = await Visitor.SignedIn(site, "w-amadi");
        await using var heard = await own.Listen("/live/lists");
        await using var silent = await others.Listen("/live/lists");
        await heard.Next(Long);
        await silent.Next(Long);
        using var other = site.Service.Reopened();

        Write(site, other, "H-001");
        Assert.Equal("changed", await heard.Next(Long));
        Assert.Null(await silent.Next(Silence));

        Write(site, other, MadeService.FirstChild);
        Assert.Equal("changed", await silent.Next(Long));
    }

    [Fact]
    public async Task Nobody_hears_of_a_child_who_is_hidden_from_them()
    {
        await using var site = await Started();
        site.Service.Hide("H-002");
        using var director = await Visitor.SignedIn(site, "w-castle");
        using var member = await Visitor.SignedIn(site, "w-marsh");
        await using var lists = await director.Listen("/live/lists");
        await using var figures = await member.Listen("/live/figures");
        await lists.Next(Long);
        await figures.Next(Long);
        using var other = site.Service.Reopened();

        Write(site, other, "H-002");
        Assert.Null(await lists.Next(Silence));
        Assert.Null(await figures.Next(Silence));
        Assert.Equal(HttpStatusCode.NotFound, (await director.Get("/live/child/H-002")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await director.Get("/live/child/nobody")).StatusCode);

        Write(site, other, "H-001");
        Assert.Equal("changed", await lists.Next(Long));
        Assert.Equal("changed", await figures.Next(Long));
    }

    [Fact]
    public async Task What_was_appended_while_a_page_came_is_told_when_it_listens()
    {
        await using var site = await Started();
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
        await using var site = await Started();
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        using var elsewhere = await Visitor.SignedIn(site, "w-grace");
        await using var page = await visitor.Listen("/live/lists");
        await using var other = await elsewhere.Listen("/live/lists");
        await page.Next(Long);
        await other.Next(Long);

        var form = (await visitor.Page("/late")).QuerySelector<IHtmlInputElement>("header input[name=__RequestVerificationToken]")!.Value;
        await visitor.Post("/sign-out", ("__RequestVerificationToken", form));

        Assert.Equal("the end", await page.Next(Long));
        Write(site, site.Service.Authority, MadeService.FirstChild);
        Assert.Equal("changed", await other.Next(Long));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/live/lists")).StatusCode);
    }

    [Fact]
    public async Task Who_is_signed_out_everywhere_or_may_no_longer_list_hears_no_more()
    {
        await using var site = await Started();
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        await using var page = await visitor.Listen("/live/lists");
        await page.Next(Long);
        var account = site.Service.Authority.Accounts.Find("w-grace")!;
        account.IsDisabled = true;
        Assert.True(site.Service.Authority.Accounts.Save(account));

        Write(site, site.Service.Authority, MadeService.FirstChild);

        Assert.Equal("the end", await page.Next(Long));
    }

    [Fact]
    public async Task An_account_listens_with_so_many_pages_and_a_page_that_was_closed_makes_room()
    {
        await using var site = await Started();
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
        await using var site = await Started();
        using var visitor = await Visitor.SignedIn(site, "w-grace");
        await using var page = await visitor.Listen("/live/lists");
        await page.Next(Long);

        var stopping = site.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("the end", await page.Next(Long));
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
        await using var site = await Started();
        using var visitor = await Visitor.SignedIn(site, person);

        Assert.Equal(expected, Content(await visitor.Page(address)).Dataset["live"]);
    }

    [Fact]
    public async Task A_page_that_asks_for_itself_is_kept_as_such_and_is_nobodys_look()
    {
        await using var site = await Started();
        using var visitor = await Visitor.SignedIn(site, "w-castle");
        await visitor.Page("/child/M001");
        await visitor.ByItself("/child/M001");

        Assert.Equal(["child's page, shown anew by itself", "child's page"], site.Service.Authority.AccessLog.Looks(MadeService.Child("M001")).Select(look => look.What));
        Assert.Equal("2 looks", (await visitor.Page("/child/M001")).QuerySelector("[aria-labelledby=looks] summary").Words());
    }

    private static IHtmlElement Content(IHtmlDocument page) => page.QuerySelector<IHtmlElement>("main")!;

    private static async Task<RunningSite> Started()
    {
        var site = new RunningSite();
        await site.InitializeAsync();
        return site;
    }

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
