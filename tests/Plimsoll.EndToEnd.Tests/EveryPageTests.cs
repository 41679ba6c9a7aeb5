using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>What must hold of every page at every width. Pictures are left in artifacts/screenshots to be looked at.</summary>
public sealed partial class EveryPageTests(Browser browser)
{
    private const string Director = "Peter Castle";

    private static readonly (string Name, string Address, string? Person)[] Pages =
    [
        ("sign-in", "/sign-in", null),
        ("work", "/work", "Ruth Amadi"),
        ("team", "/team", "Stefan Lund"),
        ("front-door", "/front-door", Director),
        ("plans", "/plans", Director),
        ("service", "/service", Director),
        ("find", "/find", Director),
        ("late", "/late", Director),
        ("late-mistake", "/late?as-at-day=31&as-at-month=2&as-at-year=2026", Director),
        ("figures", "/figures", "Councillor Ann Marsh"),
        ("child", "/child/M001", Director),
        ("measures", "/measures", Director),
        ("measure", "/measure/ASM04?by=team&behind=yes", Director),
        ("measure-outside", "/measure/ASM04?by=team", "Councillor Ann Marsh"),
        ("yardstick", "/yardstick", Director),
        ("yardstick-measure", "/yardstick?of=ASM04", Director),
        ("standards", "/standards?find=visit", Director),
        ("standard", "/standard/cp.visit", Director),
        ("api", "/api", null),
        ("child-one-kind", "/child/M001?kind=visit&as-at=2026-10-30", Director),
        ("accounts", "/accounts", "Ines Quay"),
        ("account", "/accounts/w-amadi", "Ines Quay"),
        ("new-account", "/new-account", "Ines Quay"),
        ("readers", "/child/M001/readers", Director),
        ("restricted", "/restricted", Director),
        ("own-account", "/account", Director),
        ("child-life", "/child/M001?zoom=life", Director),
        ("plan-story", "/child/M001/plan", Director),
        ("people", "/team/Estuary%20assessment/people", "Stefan Lund"),
        ("supervision", "/team/Estuary%20assessment/supervision/Tom%20Pell", "Stefan Lund"),
        ("scrutiny", "/scrutiny", Director),
        ("delay", "/delay", Director),
        ("notices", "/notices", "Stefan Lund"),
        ("looks", "/looks?by=w-castle", Director),
        ("jobs", "/jobs", "Ines Quay"),
        ("keeping", "/keeping", "Ines Quay"),
        ("not-found", "/child/nobody", Director),
        ("forbidden", "/late", "Councillor Ann Marsh"),
    ];

    public static MatrixTheoryData<string, int> PagesAndWidths => new(Pages.Select(page => page.Name), [360, 1280]);

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task Axe_finds_nothing(string name, int width)
    {
        await using var visit = await Open(name, width);
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        var found = await visit.Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });

        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")));
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task Nothing_is_wider_than_the_screen_and_the_browser_complains_of_nothing(string name, int width)
    {
        await using var visit = await Open(name, width);
        await Picture(visit, $"{name}-{width}");

        Assert.Equal(0, await SidewaysAsync(visit));
        Assert.DoesNotContain(visit.Complaints, complaint => !Expected().IsMatch(complaint));
    }

    [Theory]
    [InlineData("late")]
    [InlineData("child")]
    [InlineData("sign-in")]
    public async Task A_screen_at_twice_the_size_still_fits(string name)
    {
        // Zoom of 200% leaves 640 px of a 1280 px screen; the reader's own text size is another thing, and is doubled too.
        await using var zoomed = await Open(name, 640);
        await using var larger = await Open(name, 1280);
        var session = await larger.Page.Context.NewCDPSessionAsync(larger.Page);
        await session.SendAsync("Page.setFontSizes", new Dictionary<string, object> { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32 } });

        await larger.Page.ReloadAsync();

        Assert.Equal("32px", await larger.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        Assert.Equal(0, await SidewaysAsync(zoomed));
        Assert.Equal(0, await SidewaysAsync(larger));
        await Picture(larger, $"{name}-large-text", whole: false);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_list_of_400_is_whole(int width)
    {
        await using var visit = await browser.Visit(Director, width, over: Over.Busy);
        await visit.Page.GotoAsync("/late");
        await Picture(visit, $"late-400-{width}", whole: false);

        Assert.Equal(400, await visit.Page.Locator("#team-estuary-assessment ~ table tbody tr").CountAsync());
        Assert.Equal(0, await SidewaysAsync(visit));
    }

    [Fact]
    public async Task Marks_take_the_readers_own_colours()
    {
        await using var visit = await Open("late", 1280);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await Picture(visit, "late-forced-colours", whole: false);

        var text = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).color");
        Assert.Equal(text, await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.level-mark')).color"));
    }

    [Theory]
    [InlineData("late")]
    [InlineData("child")]
    [InlineData("measure")]
    [InlineData("standards")]
    public async Task A_page_can_be_printed(string name)
    {
        await using var visit = await Open(name, 1280);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Picture(visit, $"{name}-print");

        Assert.False(await visit.Page.Locator("form").First.IsVisibleAsync());
        Assert.True(await visit.Page.GetByText("Demonstration: invented children and people.").IsVisibleAsync());
    }

    private async Task<Visit> Open(string name, int width)
    {
        var (_, address, person) = Pages.Single(page => page.Name == name);
        var visit = await browser.Visit(person, width);
        await visit.Page.GotoAsync(address);
        return visit;
    }

    private static Task<int> SidewaysAsync(Visit visit) =>
        visit.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    private static async Task Picture(Visit visit, string name, bool whole = true)
    {
        var artifacts = AppContext.BaseDirectory.Split("artifacts")[0];
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(artifacts, "artifacts", "screenshots", $"{name}.png"), FullPage = whole });
    }

    /// <summary>The browser remarks on every answer that is not 200, as it should.</summary>
    [GeneratedRegex("status of (403|404)")]
    private static partial Regex Expected();
}
