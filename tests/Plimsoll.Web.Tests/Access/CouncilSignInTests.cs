using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Plimsoll.App.Access;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

/// <summary>Signing in through a council's own service, which runs as a program of its own beside the site.</summary>
public sealed class CouncilSignInTests(CouncilSite both) : IClassFixture<CouncilSite>
{
    private static readonly Dictionary<string, object> Proved = new() { ["amr"] = new[] { "pwd", "mfa" } };

    [Fact]
    public async Task Who_proved_it_twice_at_the_service_is_in_and_comes_to_the_page_they_asked_for()
    {
        both.Site.Invite("arrives", knownAs: "S-1001");
        using var visitor = both.Site.Visitor();
        Assert.Equal("/sign-in/service?return=%2Fchild%2FM001", (await visitor.Page("/sign-in?return=%2Fchild%2FM001")).QuerySelector("main a.govuk-button")!.GetAttribute("href"));

        var arrived = await both.SignIn(visitor, new("S-1001") { More = Proved }, "/sign-in/service?return=%2Fchild%2FM001");

        Assert.Equal(HttpStatusCode.OK, arrived.StatusCode);
        Assert.Equal("0; url=/child/M001", arrived.Headers.GetValues("Refresh").Single());
        Assert.Equal("arrives Made, director", (await visitor.Page("/child/M001")).Words("header a[href='/account']"));
        Assert.Equal("/sign-in", (await visitor.Get("/sign-in/arrived")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in_here()
    {
        both.Site.Invite("signs-out", knownAs: "S-1002");
        using var visitor = both.Site.Visitor();
        await both.SignIn(visitor, new("S-1002") { More = Proved });
        var token = (await visitor.Page("/account")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal("/sign-in", (await visitor.Post("/sign-out", ("__RequestVerificationToken", token))).Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).StatusCode);
    }

    [Theory]
    [InlineData("pwd")]
    [InlineData("mfa-not")]
    public async Task Where_the_service_saw_no_second_proof_ours_is_asked_for(string method)
    {
        var id = $"joins-{method}";
        both.Site.Invite(id, knownAs: id);
        var answer = new Identity(id) { More = new Dictionary<string, object> { ["amr"] = new[] { method } } };
        using var first = both.Site.Visitor();

        Assert.Equal("0; url=/second-factor", (await both.SignIn(first, answer)).Headers.GetValues("Refresh").Single());
        Assert.Equal("/second-factor", (await first.Get("/child/M001")).Headers.Location!.ToString());
        var secret = (await first.Page("/second-factor")).Words("main code").Replace(" ", "", StringComparison.Ordinal);
        await first.Send("/second-factor", ("Code", Code(secret, 0)));
        await first.Page("/child/M001");

        using var later = both.Site.Visitor();
        Assert.Equal("0; url=/sign-in/code?return=%2Fchild%2FM001", (await both.SignIn(later, answer, "/sign-in/service?return=%2Fchild%2FM001")).Headers.GetValues("Refresh").Single());
        Assert.Equal(HttpStatusCode.Redirect, (await later.Get("/child/M001")).StatusCode);
        await later.Send("/sign-in/code?return=%2Fchild%2FM001", ("Code", Code(secret, 1)));
        await later.Page("/child/M001");
    }

    public static TheoryData<string> Forged => ["another sign-in's nonce", "over", "for another program", "another key of the same name", "another key", "another issuer", "a shared secret", "nobody's name", "given to another program"];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task An_answer_that_cannot_be_believed_lets_nobody_in(string what)
    {
        both.Site.Invite($"forged-{Forged.ToList().FindIndex(row => row.Data == what)}", knownAs: what);
        var honest = new Identity(what) { More = Proved };
        using var visitor = both.Site.Visitor();

        var page = await both.SignIn(visitor, what switch
        {
            "another sign-in's nonce" => honest with { Nonce = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32)) },
            "over" => honest with { Holds = TimeSpan.FromMinutes(-3) },
            "for another program" => honest with { Audience = "payroll" },
            "another key of the same name" => honest with { Key = Provider.Signing(Provider.NewKey(both.Provider.Key.KeyId)) },
            "another key" => honest with { Key = Provider.Signing(Provider.NewKey("unheard-of")) },
            "another issuer" => honest with { Issuer = "https://login.example" },
            "a shared secret" => honest with { Key = new SigningCredentials(new SymmetricSecurityKey(both.Provider.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = both.Provider.Key.KeyId }, SecurityAlgorithms.HmacSha256) },
            "nobody's name" => new Identity("") { More = Proved },
            _ => honest with { More = new Dictionary<string, object>(Proved) { ["azp"] = "payroll" } },
        });

        Assert.StartsWith("What Northport sign-in answered could not be checked, so nobody was signed in.", (await Visitor.Read(page)).Words(".govuk-error-summary li"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task A_service_that_takes_up_another_key_is_asked_for_it()
    {
        both.Site.Invite("rotated", knownAs: "S-1003");
        using var before = both.Site.Visitor();
        await both.SignIn(before, new("S-1003") { More = Proved });
        await before.Page("/account");

        both.Provider.Rotate("second");
        both.Site.Service.Clock.Now += TimeSpan.FromMinutes(1);
        using var after = both.Site.Visitor();
        await both.SignIn(after, new("S-1003") { More = Proved });

        await after.Page("/account");
    }

    [Fact]
    public async Task A_code_counts_once_and_for_the_browser_that_began()
    {
        both.Site.Invite("once-only", knownAs: "S-1004");
        both.Provider.Next = new("S-1004") { More = Proved };
        using var visitor = both.Site.Visitor();
        using var thief = both.Site.Visitor();
        var answer = await both.Answered(visitor);

        Assert.Equal("/sign-in?trouble=late", (await thief.Get(answer.PathAndQuery)).Headers.Location!.ToString());
        var theirs = await both.Answered(thief);
        Assert.Equal("/sign-in/arrived", (await visitor.Get(answer.PathAndQuery)).Headers.Location!.ToString());
        Assert.Equal("/sign-in?trouble=late", (await visitor.Get(answer.PathAndQuery)).Headers.Location!.ToString());

        // The code of one sign-in with the state of another: the service refuses it, since neither the code nor its proof fit.
        var mixed = theirs.PathAndQuery.Replace(Part(theirs, "code"), Part(answer, "code"), StringComparison.Ordinal);
        Assert.Equal("/sign-in?trouble=late", (await thief.Get(mixed)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/account")).StatusCode);
    }

    [Theory]
    [InlineData("/sign-in/back")]
    [InlineData("/sign-in/back?state=made-up&code=made-up")]
    public async Task A_state_that_is_not_ours_is_answered_kindly_and_the_service_is_not_asked(string address)
    {
        using var visitor = both.Site.Visitor();
        var before = both.Provider.Redeemed;

        var page = await visitor.Follow(await visitor.Get(address));

        Assert.Equal("Signing in took too long, or was begun in another window. Begin again from here", page.Words(".govuk-error-summary li"));
        Assert.Equal(before, both.Provider.Redeemed);
    }

    [Fact]
    public async Task Who_takes_longer_than_a_quarter_of_an_hour_begins_again()
    {
        using var visitor = both.Site.Visitor();
        var answer = await both.Answered(visitor);

        both.Site.Service.Clock.Now += CouncilSignInHandler.Longest + TimeSpan.FromSeconds(1);

        Assert.Equal("/sign-in?trouble=late", (await visitor.Get(answer.PathAndQuery)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_is_refused_there_is_told_so()
    {
        using var visitor = both.Site.Visitor();
        both.Provider.Error = "access_denied";
        var answer = await both.Answered(visitor);
        both.Provider.Error = null;

        var page = await visitor.Follow(await visitor.Get(answer.PathAndQuery));

        Assert.Equal("Northport sign-in did not let you in. Try again, or ask those who help with it", page.Words(".govuk-error-summary li"));
    }

    [Fact]
    public async Task Whom_no_account_names_is_told_whom_to_ask_and_what_to_say()
    {
        both.Site.Invite("capitals", knownAs: "S-abc");
        using var visitor = both.Site.Visitor();

        var answer = await both.SignIn(visitor, new("S-ABC") { More = Proved });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await Visitor.Read(answer);
        Assert.Equal("You are not signed in", page.Words("h1"));
        Assert.Contains("Ask whoever keeps accounts for Plimsoll where you work", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("knows you as S-ABC.", page.Words("main"), StringComparison.Ordinal);
        Assert.Null(both.Site.Service.Authority.Accounts.Find("S-ABC"));
    }

    [Fact]
    public async Task A_closed_account_and_one_whose_roles_have_ended_are_told_whom_to_ask()
    {
        both.Site.Invite("closed", knownAs: "S-1005");
        both.Site.Invite("ended", knownAs: "S-1006", to: new DateOnly(2026, 11, 19));
        Assert.Null(both.Site.Keeping.Disable(Reader.SettingUp, "closed").Refused);

        foreach (var (sub, words) in new[] { ("S-1005", "Your account in Plimsoll is closed."), ("S-1006", "Your account in Plimsoll holds no role today") })
        {
            using var visitor = both.Site.Visitor();
            var answer = await both.SignIn(visitor, new(sub) { More = Proved });

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.StartsWith(words, (await Visitor.Read(answer)).Words("main .lead"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).StatusCode);
        }
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_afterwards()
    {
        both.Site.Invite("elsewhere", knownAs: "S-1007");
        using var visitor = both.Site.Visitor();

        var arrived = await both.SignIn(visitor, new("S-1007") { More = Proved }, "/sign-in/service?return=%2F%2Fevil.example%2F");

        Assert.Equal("0; url=/", arrived.Headers.GetValues("Refresh").Single());
    }

    [Fact]
    public async Task A_service_that_does_not_answer_or_answers_as_another_is_told_kindly_and_passwords_still_work()
    {
        await using var fresh = new CouncilSite();
        await fresh.InitializeAsync();
        using var visitor = fresh.Site.Visitor();
        fresh.Provider.NamesItself = "https://login.example";
        Assert.Equal("/sign-in?trouble=unproved", (await visitor.Get("/sign-in/service")).Headers.Location!.ToString());

        fresh.Provider.IsDown = true;
        var page = await visitor.Follow(await visitor.Get("/sign-in/service?return=%2Flate"));
        Assert.Equal("Northport sign-in does not answer. Try again in a few minutes. If your work cannot wait, whoever keeps accounts can give you a password for Plimsoll itself", page.Words(".govuk-error-summary li"));
        Assert.Equal("/sign-in?return=%2Flate", page.QuerySelector("main form")!.GetAttribute("action"));

        (fresh.Provider.NamesItself, fresh.Provider.IsDown) = (null, false);
        var answer = await fresh.Answered(visitor);
        fresh.Provider.IsDown = true;
        Assert.Equal("/sign-in?trouble=away", (await visitor.Get(answer.PathAndQuery)).Headers.Location!.ToString());
        await fresh.Provider.DisposeAsync();
        var key = fresh.Site.Invite("without");
        Assert.Equal("/second-factor", (await visitor.Send($"/welcome?key={key}", ("Password", Visiting.Password))).Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_cookies_of_the_way_there_are_secure_closed_to_scripts_and_end_with_the_browser()
    {
        using var visitor = both.Site.Visitor();

        var began = Assert.Single((await visitor.Get("/sign-in/service")).Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("plimsoll-began.", began, StringComparison.Ordinal);
        Assert.EndsWith("; path=/sign-in; secure; samesite=lax; httponly", began, StringComparison.Ordinal);
    }

    private static string Part(Uri address, string name) => address.Query.TrimStart('?').Split('&').Single(part => part.StartsWith($"{name}=", StringComparison.Ordinal))[(name.Length + 1)..];

    private string Code(string secret, int step) => both.Site.Code(secret, step);
}
