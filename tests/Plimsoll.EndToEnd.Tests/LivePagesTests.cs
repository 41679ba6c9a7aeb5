using System.Diagnostics;
using Microsoft.Playwright;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Storage.Tests;
using Plimsoll.Web.Tests;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>Pages that stay open show by themselves what somebody else writes, and take nothing from whoever reads or types.</summary>
public sealed class LivePagesTests(Browser browser)
{
    private const string Writer = "Grace Adeyinka";

    private const string Reader = "Peter Castle";

    [Fact]
    public async Task What_one_saves_stands_on_the_page_that_another_has_open()
    {
        await using var site = await Started();
        await SavedAndSeen(site.Address, site.Address);
    }

    [Fact]
    public async Task What_is_saved_at_one_server_stands_on_the_page_that_is_open_at_another()
    {
        var server = PostgresServer.Needed();
        var name = $"pages_{Guid.NewGuid():N}";
        server.Make(name);
        new MadeService(database: server.Address(name)).Dispose();
        await using var one = await WebProcess.Start(server.Address(name));
        await using var other = await WebProcess.Start(server.Address(name));

        await SavedAndSeen(one.Address, other.Address);
    }

    [Fact]
    public async Task A_reader_keeps_focus_and_place_and_what_they_opened()
    {
        await using var site = await Started();
        await using var visit = await browser.Visit(Reader, at: site.Address);
        var page = visit.Page;
        await page.GotoAsync("/late");
        var rows = await page.Locator("tr:has(a[href='/child/M001'])").CountAsync();
        Assert.True(rows > 0);
        await page.Locator("details.govuk-details summary").Last.ClickAsync();
        await page.Locator("a[href='/child/H-001']").First.FocusAsync();
        var before = await Top(page);

        Seen(site.Service, MadeService.FirstChild);

        await Assertions.Expect(page.Locator("#updated")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^Updated at \d\d:\d\d\.$"));
        await Assertions.Expect(page.Locator("tr:has(a[href='/child/M001'])")).Not.ToHaveCountAsync(rows);
        Assert.Equal("/child/H-001", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.Equal(before, await Top(page), 2.0);
        Assert.True(await page.Locator("details.govuk-details").Last.EvaluateAsync<bool>("details => details.open"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_somebody_types_is_not_touched_and_the_new_page_is_offered()
    {
        await using var site = await Started();
        await using var visit = await browser.Visit(Reader, at: site.Address);
        var page = visit.Page;
        await page.GotoAsync("/child/M001");
        await page.Locator("select[name=kind]").SelectOptionAsync("referral");
        var entries = await page.Locator(".timeline__title").CountAsync();

        Seen(site.Service, MadeService.FirstChild);

        await Assertions.Expect(page.Locator("#updated")).ToHaveTextAsync("This page has changed. Show the new page");
        Assert.Equal("referral", await page.Locator("select[name=kind]").InputValueAsync());
        Assert.Equal(entries, await page.Locator(".timeline__title").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the new page" }).ClickAsync();
        await Assertions.Expect(page.Locator(".timeline__title")).ToHaveCountAsync(entries + 1);
    }

    [Fact]
    public async Task A_page_whose_reader_signed_out_elsewhere_says_so()
    {
        await using var site = await Started();
        await using var visit = await browser.Visit(Reader, at: site.Address);
        await visit.Page.GotoAsync("/late");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync("/late");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#updated")).ToContainTextAsync("You are no longer signed in", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task A_page_of_another_day_and_a_page_without_scripts_stay_as_they_are()
    {
        await using var site = await Started();
        await using var then = await browser.Visit(Reader, at: site.Address);
        await using var plain = await browser.Visit(Reader, javaScript: false, at: site.Address);
        await using var now = await browser.Visit(Reader, at: site.Address);
        await then.Page.GotoAsync("/child/M001?as-at=2026-10-02");
        await plain.Page.GotoAsync("/child/M001");
        await now.Page.GotoAsync("/child/M001");
        var (old, still) = (await then.Page.Locator("main").InnerTextAsync(), await plain.Page.Locator("main").InnerTextAsync());

        Seen(site.Service, MadeService.FirstChild);

        await Assertions.Expect(now.Page.Locator("#updated")).ToContainTextAsync("Updated at");
        Assert.Equal(old, await then.Page.Locator("main").InnerTextAsync());
        Assert.Equal(still, await plain.Page.Locator("main").InnerTextAsync());
    }

    /// <summary>Somebody writes a visit in the form; the child's page that somebody else has open shows it.</summary>
    private async Task SavedAndSeen(Uri writing, Uri reading)
    {
        await using var reader = await browser.Visit(Reader, at: reading);
        await reader.Page.GotoAsync("/child/L-001");
        var entries = await reader.Page.Locator(".timeline__title").CountAsync();
        await using var writer = await browser.Visit(Writer, at: writing);
        var page = writer.Page;
        await page.GotoAsync("/child/L-001/record/visit");
        await page.Locator("[name='form.happened-day']").FillAsync("19");
        await page.Locator("[name='form.happened-month']").FillAsync("11");
        await page.Locator("[name='form.happened-year']").FillAsync("2026");
        await page.Locator("[name=purpose]").SelectOptionAsync("child in need");
        await page.Locator("[name=place][value=home]").CheckAsync();
        await page.Locator("[name='what-happens-next']").FillAsync("I come again on Friday at four.");
        await page.Locator("[name='seen@L-001'][value=yes]").CheckAsync();
        await page.Locator("[name='alone@L-001'][value=yes]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before saving", Exact = true }).Last.ClickAsync();
        await page.WaitForURLAsync("**/check");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save the record" }).ClickAsync();
        var saved = Stopwatch.GetTimestamp();

        await Assertions.Expect(reader.Page.Locator(".timeline__title")).ToHaveCountAsync(entries + 1, new() { Timeout = 10_000 });
        TestContext.Current.TestOutputHelper!.WriteLine($"Seen {Stopwatch.GetElapsedTime(saved).TotalMilliseconds:N0} ms after it was saved.");
        await Assertions.Expect(reader.Page.Locator("#updated")).ToContainTextAsync("Updated at");
        Assert.Empty(reader.Complaints);
    }

    private static async Task<RunningSite> Started()
    {
        var site = RunningSite.Over(new MadeService());
        await site.InitializeAsync();
        return site;
    }

    /// <summary>The child is seen, as another process writes it.</summary>
    private static void Seen(MadeService service, string child)
    {
        using var other = service.Reopened();
        Assert.Null(other.Append(
        [
            new CaseRecord
            {
                Id = RecordId.New(other.Instant),
                Subject = MadeService.Child(child),
                Type = "visit",
                Happened = Moment.Parse("2026-11-20"),
                Author = new Author("w-grace"),
                Fields = new Dictionary<string, FieldValue> { ["purpose"] = FieldValue.Of("child protection"), ["seen"] = FieldValue.Of("yes"), ["alone"] = FieldValue.Of("yes") },
            },
        ]).Refusal);
    }

    private static Task<double> Top(IPage page) => page.EvaluateAsync<double>("document.activeElement.getBoundingClientRect().top");
}
