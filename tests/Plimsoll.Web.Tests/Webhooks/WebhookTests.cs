using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Jobs;
using Plimsoll.App.Live;
using Plimsoll.App.Webhooks;
using Plimsoll.Core.Clocks;

namespace Plimsoll.Web.Tests.Webhooks;

/// <summary>Breaches told to another machine: a real receiver, real stores, and a clock that the tests move.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string New = "N-001";

    private readonly string _beside = Directory.CreateTempSubdirectory("plimsoll-keys-").FullName;

    private readonly MadeService _service;

    public WebhookTests()
    {
        _service = MadeService.InEarnest(folder => new Settings(folder) { SignInKey = Path.Combine(_beside, "key"), WebhooksHere = true });
        _service.Person("w-castle", "Peter Castle", "director", null);
        _service.Person("w-amadi", "Ruth Amadi", "social worker", MadeService.Estuary);
        _service.Person("w-quay", "Ines Quay", "administrator", null);
    }

    private Authority Authority => _service.Authority;

    private Reader Reader(string account) => new Readers(Authority).Find(account)!;

    public void Dispose()
    {
        _service.Dispose();
        Directory.Delete(_beside, recursive: true);
    }

    private (string Id, string Secret) Subscribe(Uri receiver, string account = "w-castle", string path = "/hook")
    {
        var keep = new KeepWebhooks(Authority);
        keep.AddHost(Reader("w-quay"), receiver.Authority);
        var made = keep.Add(Reader(account), new Uri(receiver, path).ToString(), []);
        Assert.Null(made.Refused);
        return (made.Webhook!.Id, made.Secret!);
    }

    private TellRun Run(Func<string, CancellationToken, Task<IPAddress[]>>? find = null)
    {
        using var post = new Post(here: true, find);
        return new TellBreaches(Authority, post).Run();
    }

    private WebhookView View(string id) => new KeepWebhooks(Authority).List(Reader("w-castle")).Single(view => view.Webhook.Id == id);

    private List<Clock> Begun(DateTimeOffset since) => [.. Authority.Clocks.Service(Authority.Today).Select(row => row.Clock)
        .Where(clock => clock is { Breached: { } at, State: not (ClockState.Superseded or ClockState.NotObserved) } && at.Start > since)];

    [Fact]
    public async Task A_breach_that_begins_is_told_once_signed_and_by_ids_alone()
    {
        await using var receiver = await Receiver.StartAsync();
        var (id, secret) = Subscribe(receiver.Address);
        var since = Authority.Instant;
        _service.Arrives(New);
        Assert.Equal(new TellRun(0, 0, 0), Run());

        _service.Wait(TimeSpan.FromDays(6));
        var begun = Begun(since);
        Assert.NotEmpty(begun);
        Assert.Equal(new TellRun(begun.Count, 0, 0), Run());
        Assert.Equal(new TellRun(0, 0, 0), Run());

        Assert.Equal(begun.Select(clock => clock.Id).Order(), receiver.All.Select(one => Json(one).GetProperty("clock").GetString()!).Order());
        Assert.All(receiver.All, one =>
        {
            var (json, clock) = (Json(one), begun.Single(clock => clock.Id == Json(one).GetProperty("clock").GetString()));
            Assert.Equal(["event", "delivery", "clock", "standard", "subject", "day"], json.EnumerateObject().Select(member => member.Name));
            Assert.Equal(("breach.begun", one.Delivery, clock.Standard.Id, clock.Subject.ToString(), $"{clock.Breached!.Value.Day:yyyy-MM-dd}"),
                (json.GetProperty("event").GetString(), json.GetProperty("delivery").GetString(), json.GetProperty("standard").GetString(), json.GetProperty("subject").GetString(), json.GetProperty("day").GetString()));
            var parts = one.Signature.Split(',');
            Assert.Equal($"t={Authority.Instant.ToUnixTimeSeconds()}", parts[0]);
            Assert.Equal($"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts[0][2..]}.{one.Body}")))}", parts[1]);
        });
        Assert.Equal(begun.Count, receiver.All.Select(one => one.Delivery).Distinct().Count());
        Assert.Equal((begun.Count, 0, 0, null), (View(id).Sent, View(id).Waiting, View(id).GivenUp, View(id).LastProblem));
        Assert.Contains(Authority.AccessLog.Looks(MadeService.Child(New)), look => look.Who == "w-castle" && look.What == $"breach told to {receiver.Address.Authority}");
        Assert.DoesNotContain(secret, Encoding.UTF8.GetString(await Everything()), StringComparison.Ordinal);

        static JsonElement Json(Received one) => JsonDocument.Parse(one.Body).RootElement;
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_less_and_less_often_and_given_up_after_a_day_where_it_is_seen()
    {
        var receiver = await Receiver.StartAsync();
        var address = receiver.Address;
        var (id, _) = Subscribe(address);
        _service.Arrives(New);
        _service.Wait(TimeSpan.FromDays(6));
        receiver.Status = 500;

        var failed = Run();
        Assert.Equal((0, 1, 0), (failed.Sent, failed.Failed, failed.GivenUp));
        Assert.Equal("It answered 500.", View(id).LastProblem);
        var waiting = View(id).Waiting;
        await receiver.DisposeAsync();
        _service.Wait(TimeSpan.FromMinutes(2));
        Assert.Equal(1, Run().Failed);
        Assert.Equal("It cannot be reached.", View(id).LastProblem);

        // Back again: all of it is told, what was tried before under the id that it had.
        await using (var back = await Receiver.StartAsync(address.ToString().TrimEnd('/')))
        {
            _service.Wait(TimeSpan.FromMinutes(10));
            Assert.Equal(new TellRun(waiting, 0, 0), Run());
            Assert.Contains(receiver.All.First().Delivery, back.All.Select(one => one.Delivery));
        }

        _service.Arrives("N-002");
        _service.Wait(TimeSpan.FromDays(6));
        var tries = 0;
        for (var minutes = 0; View(id).GivenUp == 0 && minutes < 60 * 26; minutes += 30)
        {
            tries += Run() is { Failed: var count, GivenUp: var over } ? count + over : 0;
            _service.Wait(TimeSpan.FromMinutes(30));
        }

        Assert.True(View(id).GivenUp > 0);
        Assert.InRange(tries, 5, 60);
        Assert.Equal("It cannot be reached.", View(id).LastProblem);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await Receiver.StartAsync();
        var (id, _) = Subscribe(receiver.Address);
        _service.Arrives(New);
        _service.Wait(TimeSpan.FromDays(6));
        receiver.Status = 302;

        Assert.Equal((0, 1), (Run().Sent, View(id).Waiting > 0 ? 1 : 0));

        Assert.Equal(["/hook"], receiver.All.Select(one => one.Path));
        Assert.Equal("It answered 302: a redirect is not followed.", View(id).LastProblem);
    }

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.5")]
    [InlineData("93.184.216.34", "10.0.0.5")]
    public void A_name_that_leads_into_a_private_network_is_told_nothing(params string[] addresses)
    {
        var (id, _) = Subscribe(new Uri("https://hooks.example.org"));
        _service.Arrives(New);
        _service.Wait(TimeSpan.FromDays(6));
        var asked = 0;

        Assert.Equal((0, 1), (Run((name, _) =>
        {
            Assert.Equal("hooks.example.org", name);
            asked++;
            return Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());
        }).Sent, asked));

        Assert.Equal("Its name leads to an address of a private network or of this machine: nothing was sent.", View(id).LastProblem);
    }

    [Fact]
    public async Task Without_the_setting_this_machine_is_none_outside()
    {
        await using var receiver = await Receiver.StartAsync();
        using var post = new Post(here: false);

        Assert.Equal("Its name leads to an address of a private network or of this machine: nothing was sent.", post.Send(receiver.Address, "d-1", "{}", "secret", Authority.Now));
        Assert.Empty(receiver.All);
    }

    [Theory]
    [InlineData("http://hooks.example.org/", "is no address that breaches are told to")]
    [InlineData("https://user:word@hooks.example.org/", "is no address that breaches are told to")]
    [InlineData("ftp://hooks.example.org/", "is no address that breaches are told to")]
    [InlineData("hooks.example.org", "is no address that breaches are told to")]
    [InlineData("https://10.0.0.5/", "is of a private network")]
    [InlineData("https://[fe80::1]/", "is of a private network")]
    [InlineData("https://hooks.example.com/", "is not listed")]
    [InlineData("https://hooks.example.org:8443/", "is not listed")]
    [InlineData("https://a.hooks.example.org/", "is not listed")]
    public void An_address_is_https_on_a_host_that_is_listed_exactly(string address, string why)
    {
        Assert.Null(new KeepWebhooks(Authority).AddHost(Reader("w-quay"), "hooks.example.org"));

        Assert.Contains(why, new KeepWebhooks(Authority).Add(Reader("w-castle"), address, []).Refused!, StringComparison.Ordinal);
        Assert.Empty(Authority.Webhooks.All());
    }

    [Fact]
    public async Task Of_whom_the_account_may_not_list_nothing_is_told()
    {
        await using var receiver = await Receiver.StartAsync();
        var (mine, _) = Subscribe(receiver.Address, "w-amadi");
        var (hers, _) = Subscribe(receiver.Address, path: "/all");
        _service.Arrives(New);
        _service.Arrives("N-002");
        _service.Wait(TimeSpan.FromDays(6));
        _service.Hide("N-002");

        Assert.True(Run().Sent > 0);

        Assert.DoesNotContain(receiver.All, one => one.Path == "/hook" && one.Body.Contains("N-00", StringComparison.Ordinal));
        Assert.Contains(receiver.All, one => one.Path == "/all" && one.Body.Contains(New, StringComparison.Ordinal));
        Assert.DoesNotContain(receiver.All, one => one.Body.Contains("N-002", StringComparison.Ordinal));
        Assert.Equal((0, 0), (View(hers).GivenUp, View(hers).Waiting));
        Assert.Equal("w-amadi", Authority.Webhooks.All().Single(one => one.Id == mine).Account);

        // What was laid out while it might, and may not be told now, is given up at once.
        receiver.Status = 500;
        _service.Arrives("N-003");
        _service.Wait(TimeSpan.FromDays(6));
        Run();
        _service.Hide("N-003");
        receiver.Status = 204;
        _service.Wait(TimeSpan.FromMinutes(10));
        Run();
        Assert.Equal("The account may not list the person any more.", View(hers).LastProblem);
        Assert.True(View(hers).GivenUp > 0);
    }

    [Fact]
    public async Task What_is_withdrawn_or_of_a_host_no_longer_listed_is_told_nothing()
    {
        await using var receiver = await Receiver.StartAsync();
        var (away, _) = Subscribe(receiver.Address);
        var (stays, _) = Subscribe(receiver.Address, path: "/stays");
        var keep = new KeepWebhooks(Authority);
        Assert.Equal($"You have no webhook \"{away}\" that is told of anything.", keep.Withdraw(Reader("w-amadi"), away).Refused);
        Assert.Null(keep.Withdraw(Reader("w-castle"), away).Refused);
        _service.Arrives(New);
        _service.Wait(TimeSpan.FromDays(6));

        Assert.True(Run().Sent > 0);
        Assert.All(receiver.All, one => Assert.Equal("/stays", one.Path));

        var told = receiver.All.Count;
        Assert.Null(keep.RemoveHost(Reader("w-quay"), receiver.Address.Authority));
        _service.Arrives("N-002");
        _service.Wait(TimeSpan.FromDays(6));
        Assert.Equal(0, Run().Sent);
        Assert.Equal((told, "Its host is not listed any more."), (receiver.All.Count, View(stays).LastProblem));
    }

    [Fact]
    public async Task A_breach_that_began_while_the_program_was_stopped_is_told_when_it_starts_by_one_of_two_servers()
    {
        await using var receiver = await Receiver.StartAsync();
        Subscribe(receiver.Address);
        var since = Authority.Instant;
        _service.Arrives(New);
        var job = Schedule.Of(Authority.Settings).Single(job => job.Name == Schedule.Webhooks);
        new RunJobs(new RunningAuthority(Authority), [job]).RunDue();
        _service.Wait(TimeSpan.FromDays(6));

        using var one = Authority.Open(Authority.Catalogue, Authority.Settings, Authority.Time);
        using var two = Authority.Open(Authority.Catalogue, Authority.Settings, Authority.Time);
        Parallel.Invoke(
            () => new RunJobs(new RunningAuthority(one), [job]).RunDue(),
            () => new RunJobs(new RunningAuthority(two), [job]).RunDue());
        using var post = new Post(here: true);
        Parallel.Invoke(() => new TellBreaches(one, post).Run(), () => new TellBreaches(two, post).Run());

        Assert.Equal(Begun(since).Select(clock => clock.Id).Order(), receiver.All.Select(told => JsonDocument.Parse(told.Body).RootElement.GetProperty("clock").GetString()!).Order());
        Assert.StartsWith($"{receiver.All.Count} told", JobsView.Of(Authority).Single(state => state.Name == Schedule.Webhooks).State!.Result!, StringComparison.Ordinal);
    }

    private async Task<byte[]> Everything()
    {
        using var all = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(_service.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(all);
        }

        return all.ToArray();
    }
}
