using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>
/// The main job, on the census and the allocations that ship as samples: a team manager finds what is late and who must answer.
/// What the pages say is compared with the clocks themselves.
/// </summary>
public sealed class SamplesTests(Browser browser)
{
    private const string Manager = "Grace Adeyinka";

    private static readonly DateOnly CensusDay = new(2026, 3, 31);

    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task The_list_and_a_child_say_what_the_clocks_say_on_any_day(int width, bool javaScript)
    {
        await using var visit = await browser.Visit(Manager, width, javaScript, Over.Samples);
        var page = visit.Page;
        await page.GotoAsync("/late");
        await Ask(page, CensusDay);
        await NothingIsWrong(visit, javaScript);
        var late = LateOn(CensusDay);
        Assert.NotEmpty(late);
        Assert.Equal(
            late.Select(row => $"Child {row.Clock.Subject.Id}, {Told(row, CensusDay)}, {Who(row)}").Order(),
            (await Task.WhenAll((await page.Locator(".ledger--late tbody tr").AllAsync()).Select(Row))).Order());
        Assert.StartsWith($"On 31 March 2026, {late.Count} promises are late in ", await page.Locator(".lead").TextContentAsync(), StringComparison.Ordinal);
        await Picture(visit, $"samples-late-{width}");

        // Late in March, and late by fewer days in January.
        var child = late.First(row => row.Clock.Due!.Value.Day < new DateOnly(2025, 12, 1)).Clock.Subject;
        await page.GetByRole(AriaRole.Link, new() { Name = $"Child {child.Id}" }).First.ClickAsync();
        await SaysWhatTheClocksSay(page, child, CensusDay);
        await NothingIsWrong(visit, javaScript);
        await Picture(visit, $"samples-child-{width}");

        var before = await page.Locator(".clock").AllTextContentsAsync();
        await Ask(page, new DateOnly(2026, 1, 15));
        await SaysWhatTheClocksSay(page, child, new DateOnly(2026, 1, 15));
        Assert.NotEqual(before, await page.Locator(".clock").AllTextContentsAsync());
    }

    [Fact]
    public async Task Pages_open_on_the_last_day_of_the_census_and_say_so()
    {
        await using var visit = await browser.Visit(Manager, over: Over.Samples);
        await visit.Page.GotoAsync("/late");
        var reach = visit.Page.Locator(".reach").First;

        Assert.Equal("The children in need census ends on 31 March 2026: what falls due later is not observed. Pages open on that day unless another is chosen.", await reach.TextContentAsync());
        Assert.Equal("3", await visit.Page.GetByLabel("Month").InputValueAsync());

        await Ask(visit.Page, new DateOnly(2026, 11, 20));
        Assert.Equal(
            "The children in need census ends on 31 March 2026: what falls due later is not observed. What was done later is not known either: a promise that is late here may have been kept since.",
            await reach.TextContentAsync());
        Assert.StartsWith("Today, 20 November 2026, ", await visit.Page.Locator(".lead").TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_late_child_is_found_by_keys_alone(int width)
    {
        await using var visit = await browser.Visit(null, width, over: Over.Samples);
        await visit.Page.GotoAsync("/late");
        await TabTo(visit.Page, $"Sign in as {Manager}");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/late");

        await TabTo(visit.Page, "Another day");
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabTo(visit.Page, "as-at-day");
        await visit.Page.Keyboard.PressAsync("Control+A");
        await visit.Page.Keyboard.TypeAsync("30");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**as-at-day=30**");
        var child = (await visit.Page.Locator(".ledger--late th a").First.TextContentAsync())!;
        await TabTo(visit.Page, child);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/child/**as-at=2026-03-30");

        await SaysWhatTheClocksSay(visit.Page, new Subject(SubjectKind.Child, child.Replace("Child ", "", StringComparison.Ordinal)), new DateOnly(2026, 3, 30));
    }

    private async Task SaysWhatTheClocksSay(IPage page, Subject child, DateOnly day)
    {
        var open = Clocks.Rows(new ClockQuery(Moment.On(day), Subject: child)).ToList();
        var cards = new List<string>();
        foreach (var card in await page.Locator(".clock").AllAsync())
        {
            var state = (await card.Locator(".clock__state").TextContentAsync())!;
            var answer = await card.GetByText("must answer").CountAsync() == 0 ? "" : (await card.GetByText("must answer").TextContentAsync())!.Split(", must answer")[0].Trim();
            cards.Add(state.Contains(" late", StringComparison.Ordinal)
                ? $"{(await card.Locator(".clock__title").TextContentAsync())!.Trim()}, {state.Trim().Split(", since")[0]}, {answer}"
                : $"{(await card.Locator(".clock__title").TextContentAsync())!.Trim()}, {state.Trim().Split(':')[0]}");
        }

        Assert.NotEmpty(cards);
        Assert.Equal(
            open.Select(row => row.Clock.State == ClockState.Breached ? $"{Told(row, day)}, {Who(row)}" : $"{Due(row)}, {Words.Of(row.Clock.State)}").Order(),
            cards.Order());
    }

    private ClockList Clocks => browser.Service(Over.Samples).Authority.Clocks;

    private List<ClockRow> LateOn(DateOnly day) => [.. Clocks.Rows(new ClockQuery(Moment.On(day))).Where(row => row.Clock.State == ClockState.Breached)];

    private static string Due(ClockRow row) => row.Clock.State == ClockState.DueToday ? $"{row.Clock.Standard.Called} due today" : $"{row.Clock.Standard.Called} due {Words.Of(row.Clock.Due!.Value)}";

    private static string Told(ClockRow row, DateOnly day)
    {
        var late = PromiseCalendar.England.Working.Between(row.Clock.Due!.Value.Day, day);
        return $"{Due(row)}, {late} working {(late == 1 ? "day" : "days")} late";
    }

    private static string Who(ClockRow row) => Words.Start(string.Join("; ", row.Breach.ResponsibleNow.Select(who => who.Words)));

    private static async Task<string> Row(ILocator row)
    {
        var promise = string.Join(' ', (await row.Locator(".state").TextContentAsync())!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{await row.Locator("th a").TextContentAsync()}, {promise}, {(await row.Locator(".answer").TextContentAsync())!.TrimEnd(':')}";
    }

    private static async Task Ask(IPage page, DateOnly day)
    {
        await page.GetByText("Another day", new() { Exact = true }).ClickAsync();
        await page.Locator("#as-at-day").FillAsync($"{day.Day}");
        await page.Locator("#as-at-month").FillAsync($"{day.Month}");
        await page.Locator("#as-at-year").FillAsync($"{day.Year}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show this day" }).ClickAsync();
    }

    private static async Task TabTo(IPage page, string name)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("name => (document.activeElement.textContent || document.activeElement.id).trim() === name", name))
            {
                return;
            }
        }

        Assert.Fail($"\"{name}\" is not reached by the Tab key.");
    }

    /// <summary>Nothing sideways, nothing the browser complains of, and nothing that axe finds; axe is a script, so not without scripts.</summary>
    private static async Task NothingIsWrong(Visit visit, bool javaScript)
    {
        Assert.Empty(visit.Complaints);
        if (javaScript)
        {
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
            var found = await visit.Page.RunAxe();
            Assert.NotEmpty(found.Passes);
            Assert.Empty(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")));
        }
    }

    private static Task Picture(Visit visit, string name) => visit.Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(AppContext.BaseDirectory.Split("artifacts")[0], "artifacts", "screenshots", $"{name}.png"),
        FullPage = true,
    });
}
