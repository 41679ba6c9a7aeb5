using Microsoft.Playwright;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>An analyst checks a census before it is sent: loads it, finds what is wrong, writes why a query is right, takes it away.</summary>
public sealed class CensusTests(Browser browser)
{
    private const string Director = "Peter Castle";

    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}")[0], "samples", "made-2026.xml");

    /// <summary>Loads the made census and waits until it is read.</summary>
    /// <returns>The address of what was found.</returns>
    internal static async Task<string> Load(IPage page)
    {
        await page.GotoAsync("/census");
        await page.GetByLabel("The census file").SetInputFilesAsync(Sample);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check this file" }).ClickAsync();
        await page.GetByText("300 children, ").First.WaitForAsync();
        return page.Url;
    }

    /// <summary>Has the census of a year made of the service's own records, and waits until it is checked.</summary>
    /// <returns>The address of what was found.</returns>
    internal static async Task<string> Own(IPage page, string year)
    {
        await page.GotoAsync("/census");
        await page.GetByLabel(year).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check our own records" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The census itself, as XML" }).WaitForAsync();
        return page.Url;
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task A_census_is_loaded_filtered_explained_and_taken_away(int width, bool javaScript)
    {
        await using var day = await Day.Begin(browser);
        var who = await day.As(Director, width, javaScript);
        var page = who.Page;
        var address = await Load(page);
        await Looks("found");
        await page.GetByRole(AriaRole.Link, new() { Name = "Findings by child" }).ClickAsync();

        await page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Queries");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickAsync();
        Assert.Equal(0, await page.Locator("#errors").CountAsync());
        Assert.Contains("severity=query", page.Url, StringComparison.Ordinal);

        var reason = page.Locator(".reason textarea").First;
        await reason.FillAsync("Checked with the social worker on Tuesday.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the reasons on this page" }).ClickAsync();
        await who.Sees("1 reason is kept.");
        await Looks("queries");
        Assert.Equal("Checked with the social worker on Tuesday.", await page.Locator(".reason textarea").First.InputValueAsync());

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "as CSV" }).ClickAsync());
        Assert.Equal("census-2026-findings.csv", download.SuggestedFilename);
        Assert.Contains("Checked with the social worker on Tuesday.", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // A newer file shows the reason again.
        Assert.NotEqual(address, await Load(page));
        await page.GotoAsync($"{page.Url}/findings?severity=query");
        Assert.Equal("Checked with the social worker on Tuesday.", await page.Locator(".reason textarea").First.InputValueAsync());

        // What looks for faults of a page is itself a script.
        Task Looks(string what) => javaScript ? who.Looks($"census-{width}-{what}") : Task.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Our_own_census_is_made_checked_and_taken_away_without_a_file(bool javaScript)
    {
        await using var day = await Day.Begin(browser);
        var page = (await day.As(Director, javaScript: javaScript)).Page;
        await Own(page, "2026/27");
        await page.GetByText("Made of our own records: what had happened by ").WaitForAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "The census itself, as XML" }).ClickAsync());

        Assert.Equal("census-2027.xml", download.SuggestedFilename);
        Assert.EndsWith("</Message>", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_chosen_and_a_reason_written_by_keys_alone()
    {
        await using var day = await Day.Begin(browser);
        var who = await day.As(Director);
        var (page, keys) = (who.Page, who.Page.Keyboard);
        await page.GotoAsync("/census");

        // A browser opens its own window for a file; the field itself is reached by keys, and so is the button.
        await GoTo("#census");
        await page.Locator("#census").SetInputFilesAsync(Sample);
        await GoTo("main form button");
        await keys.PressAsync("Enter");
        await page.GetByText("300 children, ").First.WaitForAsync();
        await page.GotoAsync($"{page.Url}/findings?severity=query");
        await GoTo(".reason textarea");
        await keys.TypeAsync("Right as it stands.");
        await GoTo("form#findings > button, form#findings .govuk-button");
        await keys.PressAsync("Enter");
        await who.Sees("1 reason is kept.");

        async Task GoTo(string selector)
        {
            for (var presses = 0; presses < 2_000; presses++)
            {
                if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                {
                    return;
                }

                await keys.PressAsync("Tab");
            }

            Assert.Fail($"{selector} is not reached by the Tab key.");
        }
    }
}
