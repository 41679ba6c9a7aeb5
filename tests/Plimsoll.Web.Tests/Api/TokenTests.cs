using System.Net;
using System.Security.Cryptography;
using System.Text;
using Plimsoll.App.Access;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Api;

/// <summary>Who gets in by a token, and how far.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Child = "/api/v1/subjects/child/M001/records";

    private readonly RunningSite _site = new();

    private Plimsoll.App.Authority Authority => _site.Service.Authority;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_token_reads_what_its_account_may_and_the_look_is_kept_under_both()
    {
        using var caller = Caller.As(_site, "w-amadi", Scope.RecordsRead);

        await caller.Get(Child, HttpStatusCode.OK);

        var token = Authority.Tokens.Of("w-amadi").Single();
        var look = Authority.AccessLog.By("w-amadi").First();
        Assert.Equal(($"records, by token {token.Id}", MadeService.Child("M001")), (look.What, look.Subject));
        Assert.Equal(Authority.Instant, token.Used);
    }

    [Fact]
    public async Task What_does_not_work_is_answered_in_one_way_whatever_the_reason()
    {
        var (live, over, away) = (Caller.Token(_site, "w-amadi"), Token("over", Authority.Instant), Caller.Token(_site, "w-amadi"));
        new KeepTokens(Authority).Withdraw(new Readers(Authority).Find("w-amadi")!, away.Token!.Id);
        var other = live.Text![..^1] + (live.Text[^1] == 'A' ? 'B' : 'A');
        var answers = new List<string>();
        foreach (var text in new[] { "x", "", "plimsoll_", live.Text.Replace("plimsoll_", "", StringComparison.Ordinal), other, over, away.Text!, new string('a', 5000) })
        {
            using var caller = new Caller(_site, null);
            var answer = await caller.Send(HttpMethod.Get, Child, null, request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {text}"));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.Equal("Bearer realm=\"Plimsoll\", error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
            answers.Add(answer.Text);
        }

        using var without = new Caller(_site, null);
        answers.Add((await without.Get(Child, HttpStatusCode.Unauthorized)).Text);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_disabled_or_locked_account_and_a_reset_one_take_their_tokens_with_them()
    {
        using var caller = Caller.As(_site, "w-amadi");
        var (keeping, keeper) = (new KeepAccounts(Authority), new Readers(Authority).Find("w-quay")!);

        Assert.Null(keeping.Disable(keeper, "w-amadi").Refused);
        await caller.Get(Child, HttpStatusCode.Unauthorized);
        Assert.Null(keeping.Disable(keeper, "w-amadi", disabled: false).Refused);
        await caller.Get(Child, HttpStatusCode.OK);

        var account = Authority.Accounts.Find("w-amadi")!;
        account.LockedUntil = Authority.Instant.AddMinutes(5);
        Assert.True(Authority.Accounts.Save(account));
        await caller.Get(Child, HttpStatusCode.Unauthorized);
        account.LockedUntil = null;
        Assert.True(Authority.Accounts.Save(account));
        await caller.Get(Child, HttpStatusCode.OK);

        Assert.Null(keeping.Reset(keeper, "w-amadi").Refused);
        await caller.Get(Child, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_scope_narrows_and_gives_nothing_that_the_account_has_not()
    {
        using var narrow = Caller.As(_site, "w-castle", Scope.ClocksRead);
        var missing = await narrow.Get(Child, HttpStatusCode.Forbidden);
        Assert.Equal(("scope-missing", "This token has not the scope records:read."), (missing.Problem, missing.Detail));

        using var councillor = Caller.As(_site, "w-marsh");
        Assert.Equal("not-allowed", (await councillor.Get(Child, HttpStatusCode.Forbidden)).Problem);
        await councillor.Get("/api/v1/measures", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Rights_are_those_of_the_account_at_this_moment()
    {
        using var caller = Caller.As(_site, "w-castle");
        await caller.Get(Child, HttpStatusCode.OK);

        Assert.Null(new KeepAccounts(Authority).SetRoles(new Readers(Authority).Find("w-quay")!, "w-castle", [new AccountRole("lead member", null, new DateOnly(2026, 1, 1), null)]).Refused);

        await caller.Get(Child, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_cookie_opens_no_address_of_the_API_and_a_token_opens_no_page()
    {
        using var visitor = await Visitor.SignedIn(_site, "w-castle");
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Get(Child)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Get("/API/V1/measures")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/api")).StatusCode);

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _site.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Caller.Token(_site, "w-castle").Text);
        var page = await client.GetAsync(new Uri("/child/M001", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    [Fact]
    public async Task Each_token_may_ask_so_often_and_is_told_when_to_go_on()
    {
        using var busy = Caller.As(_site, "w-castle");
        using var other = Caller.As(_site, "w-castle");
        Answer answer;
        var asked = 0;
        do
        {
            answer = await busy.Get("/api/v1/nothing");
        }
        while (answer.Status == HttpStatusCode.NotFound && ++asked <= Limits.RequestsAMinuteOfAToken);

        Assert.Equal(("too-many", Limits.RequestsAMinuteOfAToken, "10"), (answer.Problem, asked, answer.Headers.RetryAfter!.ToString()));
        await other.Get("/api/v1/nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public void What_is_kept_checks_a_token_and_does_not_tell_it()
    {
        var made = Caller.Token(_site, "w-amadi");

        var stored = Read(Path.Combine(_site.Service.Folder, "accounts.db")).Concat(Wal()).ToArray();
        Assert.True(stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(made.Token!.Digest)) >= 0);
        Assert.True(stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(made.Text![^43..])) < 0);

        byte[] Wal() => Path.Combine(_site.Service.Folder, "accounts.db-wal") is var file && File.Exists(file) ? Read(file) : [];
    }

    [Fact]
    public void Nobody_makes_a_token_for_longer_for_nothing_or_withdraws_another_s()
    {
        var (keep, amadi, lund, quay) = (new KeepTokens(Authority), new Readers(Authority).Find("w-amadi")!, new Readers(Authority).Find("w-lund")!, new Readers(Authority).Find("w-quay")!);

        Assert.Equal("A token holds from 1 to 365 days, not 366.", keep.Make(amadi, "figures", ["measures:read"], 366).Refused);
        Assert.Equal("There is no scope \"measure:read\"; the nearest is \"measures:read\". Scopes: records:read, records:write, records:import, clocks:read, measures:read, people:find, practice:read.", keep.Make(amadi, "figures", ["measure:read"], 30).Refused);
        Assert.StartsWith("A token needs a scope", keep.Make(amadi, "figures", [], 30).Refused!, StringComparison.Ordinal);
        Assert.StartsWith("Say what the token is for", keep.Make(amadi, " ", ["measures:read"], 30).Refused!, StringComparison.Ordinal);

        var made = keep.Make(amadi, "figures", ["measures:read"], 30).Token!;
        Assert.Equal($"You have no token \"{made.Id}\".", keep.Withdraw(lund, made.Id).Refused);
        Assert.Empty(keep.List(lund));
        Assert.Single(keep.List(quay));
        Assert.Null(keep.Withdraw(quay, made.Id).Refused);
        Assert.Equal($"token {made.Id} of w-amadi: withdrawn", Authority.AccessLog.By("w-quay").First().What);
    }

    [Fact]
    public async Task A_person_sees_the_tokens_that_act_as_them_and_withdraws_one_on_their_own_page()
    {
        var (mine, other) = (Caller.Token(_site, "w-amadi", Scope.ClocksRead), Caller.Token(_site, "w-lund"));
        using var caller = new Caller(_site, mine.Text);
        using var visitor = await Visitor.SignedIn(_site, "w-amadi");
        Assert.Equal("a test", (await visitor.Page("/account")).Words("main .card strong"));
        await caller.Get("/api/v1/clocks", HttpStatusCode.OK);

        await Withdraw(other.Token!.Id);
        Assert.Null(Authority.Tokens.Find(other.Token.Id)!.Withdrawn);
        Assert.Equal("/account", (await Withdraw(mine.Token!.Id)).Headers.Location!.ToString());

        await caller.Get("/api/v1/clocks", HttpStatusCode.Unauthorized);
        Assert.Empty((await visitor.Page("/account")).QuerySelectorAll("main .card"));

        async Task<HttpResponseMessage> Withdraw(string id) => await visitor.Post("/account?handler=Withdraw", ("token", id),
            ("__RequestVerificationToken", (await visitor.Page("/account")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private string Token(string name, DateTimeOffset ends)
    {
        var secret = new string('s', 43);
        Authority.Tokens.Add(new Token("0123456789ab", "w-amadi", name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), [Scope.RecordsRead.Name], ends.AddDays(-30), ends));
        return $"plimsoll_0123456789ab_{secret}";
    }
}
