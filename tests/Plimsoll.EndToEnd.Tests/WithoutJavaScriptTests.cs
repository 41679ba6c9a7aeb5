using Microsoft.Playwright;

namespace Plimsoll.EndToEnd.Tests;

public sealed class WithoutJavaScriptTests(Browser browser)
{
    [Fact]
    public async Task Sign_in_lists_dates_kinds_and_sign_out_work()
    {
        await using var visit = await browser.Visit("Grace Adeyinka", width: 360, javaScript: false);
        var page = visit.Page;
        Assert.EndsWith("/service", page.Url, StringComparison.Ordinal);
        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Late promises" }).ClickAsync();

        await page.GetByText("Another day", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Day").FillAsync("2");
        await page.GetByLabel("Month").FillAsync("October");
        await page.GetByLabel("Year").FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show this day" }).ClickAsync();
        Assert.StartsWith("On 2 October 2026, ", await page.Locator(".lead").TextContentAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Child E-003" }).First.ClickAsync();
        Assert.StartsWith("On 2 October 2026, ", await page.Locator(".lead").TextContentAsync(), StringComparison.Ordinal);

        await page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("Referral");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickAsync();
        Assert.Equal(["Referral from the child"], await page.Locator(".timeline__title").AllTextContentsAsync());
        Assert.StartsWith("On 2 October 2026, ", await page.Locator(".lead").TextContentAsync(), StringComparison.Ordinal);

        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        Assert.Equal("Sign in - Plimsoll", await page.TitleAsync());
    }

    [Fact]
    public async Task What_the_source_cannot_show_opens()
    {
        await using var visit = await browser.Visit("Grace Adeyinka", javaScript: false);
        await visit.Page.GotoAsync("/late");
        var reason = visit.Page.GetByText("The sources loaded do not carry what starts it.");
        Assert.False(await reason.IsVisibleAsync());

        await visit.Page.Locator("[aria-labelledby=not-observed] summary").ClickAsync();

        Assert.True(await reason.IsVisibleAsync());
    }
}
