using System.Text.Json;
using Microsoft.Playwright;
using Plimsoll.App.Access;
using Plimsoll.Web.Tests.Access;

namespace Plimsoll.EndToEnd.Tests;

/// <summary>Passkeys in a browser, with a device that the browser itself plays.</summary>
public sealed class PasskeyTests(Browser browser)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_by_itself_and_no_more_once_its_device_account_or_passkey_is_not_right()
    {
        await using var both = new CouncilSite();
        await both.InitializeAsync();
        both.Site.Invite("keeps", knownAs: "S-1001");
        both.Provider.Next = new("S-1001") { More = new Dictionary<string, object> { ["amr"] = new[] { "mfa" } } };
        await using var visit = await browser.Open(new UriBuilder(both.Site.App.Urls.Single()) { Host = "localhost" }.Uri);
        var page = visit.Page;
        var device = await Device(page);
        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Northport sign-in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your passkeys" }).WaitForAsync();
        Assert.Empty(await visit.Violations());

        await page.GetByLabel("What do you call it?").FillAsync("work laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove work laptop" }).WaitForAsync();
        Assert.Equal("work laptop", Assert.Single(both.Site.Service.Authority.Passkeys.Of("keeps")).Name);
        Assert.Empty(await visit.Violations());
        await page.SetViewportSizeAsync(360, 740);
        Assert.Empty(await visit.Violations());
        Assert.Equal(0, await visit.Sideways());
        await page.SetViewportSizeAsync(1280, 900);

        await SignOut(page);
        await page.GotoAsync("/child/M001");
        await SignIn(page);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Child M001" }).WaitForAsync();

        // The device is held by somebody whom it does not know.
        await SignOut(page);
        await device.Verifies(false);
        await SignIn(page);
        await page.GetByText("No passkey was given.").WaitForAsync();
        await device.Verifies(true);

        Assert.Null(both.Site.Keeping.Disable(Reader.SettingUp, "keeps").Refused);
        await SignIn(page);
        await page.GetByText("That passkey opens no account here.").WaitForAsync();
        Assert.Null(both.Site.Keeping.Disable(Reader.SettingUp, "keeps", disabled: false).Refused);
        await SignIn(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "keeps Made" }).WaitForAsync();

        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove work laptop" }).ClickAsync();
        await page.GetByText("You have none yet.").WaitForAsync();
        await SignOut(page);
        await SignIn(page);
        await page.GetByText("That passkey opens no account here.").WaitForAsync();
        Assert.Equal(["passkey removed", "passkey added"], both.Site.Service.Authority.AccessLog.By("keeps").Where(look => look.What.Contains("passkey", StringComparison.Ordinal)).Select(look => look.What["account keeps: ".Length..]));
    }

    private static Task SignIn(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

    private static async Task SignOut(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true }).WaitForAsync();
    }

    private static async Task<PlayedDevice> Device(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new PlayedDevice(session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private sealed record PlayedDevice(ICDPSession Session, string Id)
    {
        public Task<JsonElement?> Verifies(bool yes) => Session.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object> { ["authenticatorId"] = Id, ["isUserVerified"] = yes });
    }
}
