using Microsoft.Playwright;
using Plimsoll.Web.Tests.Access;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>A browser keeps this site's cookies from what another site began: the way back must still end on the page that was asked for.</summary>
public sealed class CouncilSignInTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_way_to_the_councils_service_and_back_ends_on_the_page_that_was_asked_for(bool javaScript)
    {
        await using var both = new CouncilSite();
        await both.InitializeAsync();
        both.Site.Invite("arrives", knownAs: "S-1001");
        both.Provider.Next = new("S-1001") { More = new Dictionary<string, object> { ["amr"] = new[] { "mfa" } } };
        await using var visit = await browser.Open(new Uri(both.Site.App.Urls.Single()), javaScript);

        await visit.Page.GotoAsync("/child/M001");
        Assert.Equal("Sign in - Plimsoll", await visit.Page.TitleAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Northport sign-in" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Child M001" }).WaitForAsync();

        Assert.Equal("Child M001 - Plimsoll", await visit.Page.TitleAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visit.Page.GotoAsync("/child/M001");
        Assert.Equal("Sign in - Plimsoll", await visit.Page.TitleAsync());
    }
}
