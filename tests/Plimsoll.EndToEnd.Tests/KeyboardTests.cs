namespace Plimsoll.EndToEnd.Tests;

public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task The_skip_link_is_first_and_leads_to_the_page()
    {
        await using var visit = await browser.Visit("Grace Adeyinka");
        await visit.Page.GotoAsync("/late");

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the page", await Focused(visit));
        Assert.True(await visit.Page.Locator(".govuk-skip-link").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));

        // What follows is in the page: the way to another day.
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Another day", await Focused(visit));
    }

    [Fact]
    public async Task The_first_late_child_is_reached_and_opened_by_keys_alone()
    {
        await using var visit = await browser.Visit("Grace Adeyinka");
        await visit.Page.GotoAsync("/late");

        var passed = new List<string>();
        while (passed.Count < 20 && passed.LastOrDefault() != "Child M001")
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            passed.Add(await Focused(visit));
            Assert.True(await visit.Page.EvaluateAsync<bool>(
                "(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' || style.boxShadow !== 'none' })()"), $"Focus on {passed[^1]} cannot be seen.");
        }

        Assert.Equal("Child M001", passed[^1]);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/child/M001");
        Assert.Equal("Child M001 - Plimsoll", await visit.Page.TitleAsync());
    }

    [Fact]
    public async Task Signing_in_needs_no_mouse()
    {
        await using var visit = await browser.Visit(null);
        await visit.Page.GotoAsync("/late");
        Assert.EndsWith("/sign-in?return=%2Flate", visit.Page.Url, StringComparison.Ordinal);

        for (var presses = 0; presses < 20 && await Focused(visit) != "Sign in as Grace Adeyinka"; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/late");
    }

    [Fact]
    public async Task A_mistake_takes_the_focus_and_leads_to_its_field()
    {
        await using var visit = await browser.Visit("Grace Adeyinka");
        await visit.Page.GotoAsync("/late?as-at-day=3&as-at-month=13&as-at-year=2026");

        Assert.Equal("govuk-error-summary", await visit.Page.EvaluateAsync<string>("document.activeElement.className"));
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("as-at-month", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private static async Task<string> Focused(Visit visit) =>
        (await visit.Page.EvaluateAsync<string>("document.activeElement.textContent || document.activeElement.id")).Trim();
}
