using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.App.Access;
using Plimsoll.Web.Tests.Api;

namespace Plimsoll.Web.Tests.Pages;

/// <summary>A token of one's own, made and withdrawn at the screen without JavaScript.</summary>
public sealed partial class OwnTokensTests : IAsyncLifetime
{
    private const string Address = "/account/new-token";

    private readonly RunningSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_text_is_shown_once_works_and_is_withdrawn()
    {
        using var ruth = await Visitor.SignedIn(_site, "w-amadi");
        Assert.NotNull((await ruth.Page("/account")).QuerySelector($"main a[href='{Address}']"));

        using var answer = await ruth.Send(Address, ("name", "nightly figures"), ("scopes", "clocks:read"), ("scopes", "practice:read"), ("days", "30"));
        var made = await Visitor.Read(answer);

        Assert.Equal("no-store", string.Join(",", answer.Headers.GetValues("Cache-Control")));
        var text = made.Words("main code");
        Assert.Matches(Token(), text);
        Assert.Contains("It works until 20 December 2026, for clocks:read, practice:read.", made.Words(".once"), StringComparison.Ordinal);
        using var caller = new Caller(_site, text);
        await caller.Get("/api/v1/clocks", HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Forbidden, (await caller.Send(HttpMethod.Get, "/api/v1/subjects/child/M001/records", null)).Status);

        var account = await ruth.Page("/account");
        Assert.Contains("nightly figures", account.Words("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(text, account.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty((await ruth.Page(Address)).QuerySelectorAll("main code"));
        await ruth.Follow(await Press(ruth, "/account", "/account?handler=Withdraw", ("token", account.QuerySelector<IHtmlInputElement>("main input[name=token]")!.Value)));
        await caller.Get("/api/v1/clocks", HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("name", "", "name", "Say what the token is for")]
    [InlineData("scopes", "", "scopes", "A token needs a scope")]
    [InlineData("scopes", "clocks:red", "scopes", "There is no scope \"clocks:red\"; the nearest is \"clocks:read\"")]
    [InlineData("days", "many", "days", "Enter a number of days from 1 to 365")]
    [InlineData("days", "366", "days", "A token holds from 1 to 365 days, not 366")]
    public async Task What_is_typed_wrong_is_told_at_its_field_and_nothing_typed_is_lost(string field, string value, string place, string words)
    {
        using var ruth = await Visitor.SignedIn(_site, "w-amadi");
        var typed = new Dictionary<string, string> { ["name"] = "figures", ["scopes"] = "clocks:read", ["days"] = "30", [field] = value };

        var page = await Visitor.Read(await ruth.Send(Address, [.. typed.Select(one => (one.Key, one.Value))]));

        var mistake = page.QuerySelector<IHtmlAnchorElement>(".govuk-error-summary a")!;
        Assert.StartsWith(words, mistake.TextContent, StringComparison.Ordinal);
        Assert.Equal($"#{place}", mistake.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"#{place}"));
        Assert.Equal((typed["name"], typed["days"]), (page.QuerySelector<IHtmlInputElement>("#name")!.Value, page.QuerySelector<IHtmlInputElement>("#days")!.Value));
        Assert.Empty(_site.Service.Authority.Tokens.Of("w-amadi"));
    }

    [Fact]
    public async Task Signing_out_everywhere_withdraws_every_token_and_says_so()
    {
        using var ruth = await Visitor.SignedIn(_site, "w-amadi");
        using var caller = Caller.As(_site, "w-amadi", Scope.PracticeRead);
        await caller.Get("/api/v1/practice/standards", HttpStatusCode.OK);
        Assert.Contains("and withdraws every token of a program", (await ruth.Page("/account")).Words("main"), StringComparison.Ordinal);

        await Press(ruth, "/account", "/account");

        Assert.Equal(HttpStatusCode.Redirect, (await ruth.Get("/work")).StatusCode);
        await caller.Get("/api/v1/practice/standards", HttpStatusCode.Unauthorized);
        Assert.Contains("account w-amadi: every sign-in ended, every token withdrawn", _site.Service.Authority.AccessLog.By("w-amadi").Select(look => look.What));
    }

    [Fact]
    public async Task Whoever_keeps_accounts_ends_tokens_with_the_sign_ins()
    {
        using var ines = await Visitor.SignedIn(_site, "w-quay");
        using var caller = Caller.As(_site, "w-amadi", Scope.PracticeRead);
        Assert.Contains("its tokens for programs work no more", (await ines.Page("/accounts/w-amadi")).Words("main"), StringComparison.Ordinal);

        await ines.Send("/accounts/w-amadi", ("do", "out"));

        await caller.Get("/api/v1/practice/standards", HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpResponseMessage> Press(Visitor visitor, string page, string action, params (string, string)[] fields)
    {
        var key = (await visitor.Page(page)).QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        return await visitor.Post(action, [.. fields, ("__RequestVerificationToken", key)]);
    }

    [GeneratedRegex("^plimsoll_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$")]
    private static partial Regex Token();
}
