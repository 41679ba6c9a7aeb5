using System.Net;
using Plimsoll.App.Access;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

/// <summary>Signing in in earnest: password, second proof, lockout, and every sign-in ended at once.</summary>
public sealed class AccountSignInTests(RealSite site) : IClassFixture<RealSite>
{
    private const string Password = Visiting.Password;

    [Fact]
    public async Task The_first_sign_in_sets_a_password_and_joins_an_authenticator_before_anything_opens()
    {
        var key = site.Invite("begins");
        using var visitor = site.Visitor();

        Assert.Equal("/second-factor", (await visitor.Send($"/welcome?key={key}", ("Password", Password))).Headers.Location!.ToString());
        Assert.Equal("/second-factor", (await visitor.Get("/child/M001")).Headers.Location!.ToString());
        var page = await visitor.Page("/second-factor");
        Assert.NotNull(page.QuerySelector("main svg.square-code path"));
        var secret = page.Words("main code").Replace(" ", "", StringComparison.Ordinal);
        var joined = await Visitor.Read(await visitor.Send("/second-factor", ("Code", Code(secret, 0))));

        Assert.Equal(10, joined.QuerySelectorAll(".codes li").Length);
        Assert.Equal("begins Made, director", (await visitor.Page("/child/M001")).Words("header a[href='/account']"));
    }

    [Fact]
    public async Task A_one_time_key_is_used_once()
    {
        var key = site.Invite("once");
        using var visitor = site.Visitor();
        await visitor.Send($"/welcome?key={key}", ("Password", Password));

        Assert.Contains("has been used, or its time is over", (await visitor.Page($"/welcome?key={key}")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("has been used, or its time is over", (await visitor.Page("/welcome?key=made-up-key-of-forty-letters-or-so-0000000")).Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("my weakling password")]
    public async Task A_weak_password_is_not_taken(string password)
    {
        var key = site.Invite($"weakling{password.Length}");
        using var visitor = site.Visitor();

        var answer = await Visitor.Read(await visitor.Send($"/welcome?key={key}", ("Password", password.Replace("weakling", $"weakling{password.Length}", StringComparison.Ordinal))));

        Assert.StartsWith("Choose a", answer.Words(".govuk-error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_later_sign_in_asks_for_both_and_a_code_counts_once()
    {
        var (secret, _) = await site.Joined("later");
        using var visitor = site.Visitor();

        Assert.StartsWith("/sign-in/code", (await visitor.Send("/sign-in?return=%2Fchild%2FM001", ("Name", "Later "), ("Password", Password))).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/child/M001")).StatusCode);
        var used = await Visitor.Read(await visitor.Send("/sign-in/code?return=%2Fchild%2FM001", ("Code", Code(secret, 0))));
        Assert.Contains("can be used once", used.Words(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("/child/M001", (await visitor.Send("/sign-in/code?return=%2Fchild%2FM001", ("Code", Code(secret, 1)))).Headers.Location!.ToString());
        await visitor.Page("/child/M001");
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var (_, codes) = await site.Joined("recovers");

        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.OK })
        {
            using var visitor = site.Visitor();
            await visitor.Send("/sign-in", ("Name", "recovers"), ("Password", Password));
            Assert.Equal(expected, (await visitor.Send("/sign-in/code", ("Code", codes[0].ToLowerInvariant()))).StatusCode);
        }

        Assert.Equal(9, site.Service.Authority.Accounts.Find("recovers")!.Recovery.Count);
    }

    [Fact]
    public async Task Five_wrong_tries_close_an_account_for_a_quarter_of_an_hour_and_it_is_told_kindly()
    {
        await site.Joined("guessed");
        using var visitor = site.Visitor();
        for (var tries = 0; tries < SignInServices.Tries; tries++)
        {
            await visitor.Send("/sign-in", ("Name", "guessed"), ("Password", "lantern oakum gull"));
        }

        var answer = await Visitor.Read(await visitor.Send("/sign-in", ("Name", "guessed"), ("Password", Password)));

        Assert.Contains("this account waits for 15 minutes. If they were not yours, tell whoever keeps accounts.", answer.Words(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike()
    {
        await site.Joined("alike");
        using var visitor = site.Visitor();

        var wrong = await Visitor.Read(await visitor.Send("/sign-in", ("Name", "alike"), ("Password", "lantern oakum gull")));
        var nobody = await Visitor.Read(await visitor.Send("/sign-in", ("Name", "nobody.here"), ("Password", "lantern oakum gull")));

        Assert.Equal(wrong.Words(".govuk-error-summary"), nobody.Words(".govuk-error-summary"));
    }

    [Fact]
    public async Task Signing_out_everywhere_disabling_and_new_roles_count_from_the_next_page_on()
    {
        var (secret, _) = await site.Joined("leaves");
        using var here = await site.Entered("leaves", secret, 1);
        await here.Page("/child/M001");

        Assert.Null(site.Keeping.SetRoles(Reader.SettingUp, "leaves", [new("lead member", null, new DateOnly(2026, 1, 1), null)]).Refused);
        await here.Page("/child/M001", HttpStatusCode.Forbidden);

        Assert.Null(site.Keeping.SetRoles(Reader.SettingUp, "leaves", [new("director", null, new DateOnly(2026, 1, 1), null)]).Refused);
        await here.Page("/child/M001");
        await here.Send("/account");
        Assert.Equal(HttpStatusCode.Redirect, (await here.Get("/child/M001")).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_does_not_come_in()
    {
        var (secret, _) = await site.Joined("disabled");
        using var here = await site.Entered("disabled", secret, 1);
        await here.Page("/child/M001");

        Assert.Null(site.Keeping.Disable(Reader.SettingUp, "disabled").Refused);

        Assert.Equal(HttpStatusCode.Redirect, (await here.Get("/child/M001")).StatusCode);
        using var again = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await again.Send("/sign-in", ("Name", "disabled"), ("Password", Password))).StatusCode);
    }

    [Fact]
    public async Task Cookies_are_secure_closed_to_scripts_and_for_this_site_alone()
    {
        var (secret, _) = await site.Joined("cookies");
        using var visitor = site.Visitor();
        var form = await visitor.Get("/sign-in");
        var first = await visitor.Send("/sign-in", ("Name", "cookies"), ("Password", Password));
        var second = await visitor.Send("/sign-in/code", ("Code", Code(secret, 1)));

        var cookies = new[] { form, first, second }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie")).Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).ToList();

        Assert.Equal(["plimsoll", "plimsoll-code", "plimsoll-form"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order());
        Assert.All(cookies, cookie => Assert.Contains("; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_carries_the_data_away_finds_no_password_no_secret_and_no_key()
    {
        var (secret, codes) = await site.Joined("carried");
        var account = site.Service.Authority.Accounts.Find("carried")!;

        Assert.DoesNotContain(secret, account.Authenticator!, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0].Replace("-", "", StringComparison.Ordinal), string.Join(' ', account.Recovery), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, account.Password!, StringComparison.Ordinal);
        var keys = Directory.GetFiles(site.Keys).Select(File.ReadAllText).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains("<sealed", key, StringComparison.Ordinal));
        Assert.All(keys, key => Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_earnest_nobody_is_offered_a_list_to_sign_in_from_and_no_page_says_demonstration()
    {
        site.Invite("listed");
        using var visitor = site.Visitor();

        var page = await visitor.Page("/sign-in");

        Assert.Empty(page.QuerySelectorAll(".person"));
        Assert.Null(page.QuerySelector(".demonstration"));
        Assert.DoesNotContain("listed", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send("/sign-in", ("person", "listed"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).StatusCode);
    }

    private string Code(string secret, int step) => site.Code(secret, step);
}
