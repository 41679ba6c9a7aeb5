using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plimsoll.Web.Tests;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>A service of its own for one story, and the people who sit at its screens.</summary>
public sealed class Day : IAsyncDisposable
{
    private readonly Browser _browser;

    private readonly RunningSite _site = RunningSite.Over(MadeService.OfPractice());

    private readonly List<Visit> _visits = [];

    private Day(Browser browser) => _browser = browser;

    public MadeService Service => _site.Service;

    public static async Task<Day> Begin(Browser browser)
    {
        var day = new Day(browser);
        await day._site.InitializeAsync();
        return day;
    }

    /// <summary>Somebody signs in, at a screen of their own.</summary>
    public async Task<Person> As(string name, int width = 1280, bool javaScript = true)
    {
        var visit = await _browser.Visit(name, _site.Address, width, javaScript);
        visit.Page.SetDefaultTimeout(20_000);
        _visits.Add(visit);
        return new Person(visit, name, Service);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
        {
            await visit.DisposeAsync();
        }

        await _site.DisposeAsync();
    }
}

/// <summary>What somebody does at a screen, in the words of the page.</summary>
public sealed partial class Person(Visit visit, string name, MadeService service)
{
    public IPage Page => visit.Page;

    /// <summary>Opens a page, signing in again where a night has passed.</summary>
    public async Task Opens(string address)
    {
        await Page.GotoAsync(address);
        if (new Uri(Page.Url).AbsolutePath == "/sign-in")
        {
            await Presses($"Sign in as {name}");
            await Page.GotoAsync(address);
        }
    }

    public Task Follows(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    /// <summary>A link that is made to look like what is done next.</summary>
    public Task Presses(string button) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public Task Writes(string field, string words) => Page.Locator($"[name='{field}']").FillAsync(words);

    public Task Chooses(string field, string code) => Page.Locator($"[name='{field}'][value='{code}']").CheckAsync();

    public Task Picks(string field, string code) => Page.Locator($"select[name='{field}']").SelectOptionAsync(code);

    public async Task Dates(string field, DateOnly day)
    {
        await Writes($"{field}-day", $"{day.Day}");
        await Writes($"{field}-month", $"{day.Month}");
        await Writes($"{field}-year", $"{day.Year}");
    }

    public async Task ChecksAndSaves()
    {
        await Checks();
        await Saves();
    }

    public async Task Saves()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        service.Later();
    }

    public async Task Checks()
    {
        await Page.Locator(".form-end").GetByRole(AriaRole.Button, new() { Name = "Check before saving" }).ClickAsync();
        Assert.Equal([], await Page.Locator(".govuk-error-summary").AllInnerTextsAsync());
        await Assertions.Expect(Page).ToHaveURLAsync(Checking());
    }

    public Task Sees(string words) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    public Task DoesNotSee(string words) => Assertions.Expect(Page.Locator("main")).Not.ToContainTextAsync(words);

    /// <summary>From now on nothing loads the page again: what changes on it changes by itself.</summary>
    public Task StaysOnThePage() => Page.EvaluateAsync("window.plimsollStood = true");

    public async Task HasStayed() => Assert.True(await Page.EvaluateAsync<bool>("window.plimsollStood === true"));

    /// <summary>Nothing for axe to find, nothing wider than the screen, and nothing that the browser complains of; a picture is left.</summary>
    public async Task Looks(string picture)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory.Split("artifacts")[0], "artifacts", "screenshots", $"{picture}.png"), FullPage = true });
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.Empty(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{picture}: {rule.Id}: {rule.Help}: {node.Html}")));
        Assert.Equal(0, await Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));

        // A page that stood open through the night is sent to sign in, and what it had asked for is broken off.
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("/sign-in?return=", StringComparison.Ordinal));
    }

    [GeneratedRegex("/check$")]
    private static partial Regex Checking();
}
