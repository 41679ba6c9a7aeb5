using Microsoft.Playwright;
using Plimsoll.Web.Tests.Access;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>The pages on the way in, of a service in earnest, as somebody comes who has not begun.</summary>
public sealed class EarnestPagesTests(Browser browser)
{
    private const string Password = "lantern oakum tern";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_the_way_in(int width)
    {
        await using var site = new RealSite();
        await site.InitializeAsync();
        var key = site.Invite("begins");
        await using var visit = await browser.Open(new Uri(site.App.Urls.Single()), width: width);
        await Look(visit, $"/welcome?key={key}", "Welcome");

        await visit.Page.GetByLabel("A password for you alone").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "A second proof that it is you" }).WaitForAsync();
        await Look(visit, null, "A second proof that it is you");
        await visit.Page.GetByLabel("Code").FillAsync("x");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Join it to my account" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        Assert.StartsWith("Error: A second proof", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await Look(visit, null, "A second proof that it is you");

        var account = site.Service.Authority.Accounts.Find("begins")!;
        (account.Authenticator, account.HasSecondFactor, account.Stamp) = ("sealed", true, "another");
        Assert.True(site.Service.Authority.Accounts.Save(account));
        await Look(visit, "/sign-in", "Sign in");
        await visit.Page.GetByLabel("Your name to sign in").FillAsync("begins");
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Enter your code" }).WaitForAsync();
        await Look(visit, null, "Enter your code");
        await Look(visit, "/welcome?key=over", "Welcome");
    }

    private static async Task Look(Visit visit, string? address, string heading)
    {
        if (address is not null)
        {
            await visit.Page.GotoAsync(address);
        }

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(heading);
        Assert.Empty(await visit.Violations());
        Assert.Equal(0, await visit.Sideways());
    }
}
