using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>Keeping accounts at the screen, without JavaScript.</summary>
public sealed class AccountsTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task An_account_is_made_and_its_address_shown_once()
    {
        using var ines = await Visitor.SignedIn(site, "w-quay");
        Assert.NotNull((await ines.Page("/account")).QuerySelector("nav a[href='/accounts']"));

        var made = await Visitor.Read(await ines.Send("/new-account", ("id", "noor.haddad"), ("name", "Noor Haddad"), ("employment", "agency"), ("role", "social worker"), ("team", MadeService.Estuary),
            ("from-day", "20"), ("from-month", "11"), ("from-year", "2026"), ("to-day", "31"), ("to-month", "March"), ("to-year", "2027")));

        Assert.Matches("^http://127.0.0.1:[0-9]+/welcome\\?key=[A-Za-z0-9_-]{43}$", made.Words("main code"));
        var page = await ines.Page("/accounts/noor.haddad");
        Assert.Empty(page.QuerySelectorAll("main code"));
        Assert.Contains("Social worker, Estuary assessment, until 31 March 2027", page.Words("main"), StringComparison.Ordinal);
        Assert.Equal("Chosen from a list: this is a demonstration", page.Words("main .lead"));
        Assert.Contains("Noor Haddad", (await ines.Page("/accounts?find=haddad")).Words("main .people"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "Noor Haddad", "\"Noor Haddad\" is no name to sign in with: 2 to 60 small letters, digits, dots and hyphens, beginning with a letter")]
    [InlineData("id", "w-quay", "There is an account \"w-quay\" already")]
    [InlineData("name", " ", "Enter the name of the person")]
    [InlineData("role", "", "Choose a role")]
    [InlineData("role", "inspector", "The role of inspector ends on a day: give it, as in \"inspector, to 2026-12-04\"")]
    [InlineData("from-month", "13", "The month must be a number from 1 to 12, or its name")]
    [InlineData("from-year", "", "The date must include a year")]
    public async Task What_is_typed_wrong_is_told_at_its_field_and_nothing_typed_is_lost(string field, string value, string words)
    {
        using var ines = await Visitor.SignedIn(site, "w-quay");
        var typed = new Dictionary<string, string> { ["id"] = "wrong.try", ["name"] = "Wanda Try", ["role"] = "social worker", ["team"] = "Made team", ["from-day"] = "20", ["from-month"] = "11", ["from-year"] = "2026", [field] = value };

        var page = await Visitor.Read(await ines.Send("/new-account", [.. typed.Select(one => (one.Key, one.Value))]));

        var mistake = page.QuerySelector<IHtmlAnchorElement>(".govuk-error-summary a")!;
        Assert.Equal(words, mistake.TextContent);
        Assert.NotNull(page.QuerySelector(mistake.GetAttribute("href")!));
        Assert.Equal("Made team", page.QuerySelector<IHtmlInputElement>("#team")!.Value);
        Assert.Null(site.Service.Authority.Accounts.Find("wrong.try"));
    }

    [Fact]
    public async Task A_role_is_given_and_ended_an_account_closed_and_opened_and_all_of_it_told()
    {
        site.Service.Person("w-changed", "Chan Ged", "social worker", MadeService.Estuary);
        using var ines = await Visitor.SignedIn(site, "w-quay");
        using var changed = await Visitor.SignedIn(site, "w-changed");
        await changed.Page("/late");

        var given = await Visitor.Read(await ines.Send("/accounts/w-changed", ("do", "give"), ("role", "lead member"), ("team", ""), ("from-day", "20"), ("from-month", "11"), ("from-year", "2026")));
        Assert.Equal("The role is given.", given.Words(".govuk-notification-banner__heading"));
        var key = given.QuerySelector<IHtmlInputElement>("input[name=role][type=hidden]")!.Value;
        Assert.Equal("The role has ended.", (await Visitor.Read(await ines.Send("/accounts/w-changed", ("do", "end"), ("role", key)))).Words(".govuk-notification-banner__heading"));
        await changed.Page("/late", HttpStatusCode.Forbidden);

        var closed = await Visitor.Read(await ines.Send("/accounts/w-changed", ("do", "close")));
        Assert.Equal("Closed", closed.Words("main .lead"));
        Assert.Equal(HttpStatusCode.Redirect, (await changed.Get("/figures")).StatusCode);
        var opened = await Visitor.Read(await ines.Send("/accounts/w-changed", ("do", "open")));
        Assert.Contains("Ines Quay: Enabled", opened.Words("main .history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sign_in_ends_and_a_lost_password_starts_anew()
    {
        site.Service.Person("w-lost", "Lo St", "director", null);
        using var ines = await Visitor.SignedIn(site, "w-quay");
        using var lost = await Visitor.SignedIn(site, "w-lost");

        Assert.Equal("Every sign-in has ended, and every token is withdrawn.", (await Visitor.Read(await ines.Send("/accounts/w-lost", ("do", "out")))).Words(".govuk-notification-banner__heading"));
        Assert.Equal(HttpStatusCode.Redirect, (await lost.Get("/late")).StatusCode);
        Assert.Contains("/welcome?key=", (await Visitor.Read(await ines.Send("/accounts/w-lost", ("do", "invite")))).Words("main code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out()
    {
        using var ines = await Visitor.SignedIn(site, "w-quay");

        var page = await Visitor.Read(await ines.Send("/accounts/w-quay", ("do", "close")));

        Assert.Equal("This would take your own right to keep accounts away. Somebody else who keeps accounts must do it", page.Words(".govuk-error-summary li"));
        await ines.Page("/accounts/nobody-here", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("w-castle")]
    [InlineData("w-amadi")]
    public async Task Others_do_not_see_accounts(string person)
    {
        using var visitor = await Visitor.SignedIn(site, person);

        await visitor.Page("/accounts", HttpStatusCode.Forbidden);
        await visitor.Page("/accounts/w-quay", HttpStatusCode.Forbidden);
        await visitor.Page("/new-account", HttpStatusCode.Forbidden);
    }
}
