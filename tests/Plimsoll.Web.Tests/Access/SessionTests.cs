using System.Net;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

/// <summary>How long a sign-in holds, and how often one may try: on a clock that the tests move.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly RealSite _site = new();

    private MadeService.StoppedTime Clock => _site.Service.Clock;

    public async ValueTask InitializeAsync() => await _site.InitializeAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_sign_in_ends_half_an_hour_after_the_last_page()
    {
        var (secret, _) = await _site.Joined("idles");
        using var visitor = await _site.Entered("idles", secret, 1);

        Clock.Now += SignInServices.Idle - TimeSpan.FromMinutes(1);
        await visitor.Page("/account");
        Clock.Now += SignInServices.Idle - TimeSpan.FromMinutes(1);
        await visitor.Page("/account");
        Clock.Now += SignInServices.Idle + TimeSpan.FromSeconds(1);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task However_busy_its_person_a_sign_in_ends_after_ten_hours()
    {
        var (secret, _) = await _site.Joined("works");
        using var visitor = await _site.Entered("works", secret, 1);
        var began = Clock.Now;

        while (Clock.Now + TimeSpan.FromMinutes(20) <= began + SignInServices.Longest)
        {
            Clock.Now += TimeSpan.FromMinutes(20);
            await visitor.Page("/account");
        }

        Clock.Now = began + SignInServices.Longest + TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task Between_password_and_code_are_five_minutes_at_most()
    {
        var (secret, _) = await _site.Joined("waits");
        using var visitor = _site.Visitor();
        await visitor.Send("/sign-in", ("Name", "waits"), ("Password", Visiting.Password));

        Clock.Now += TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1);

        Assert.Equal("/sign-in", (await visitor.Get("/sign-in/code")).Headers.Location!.ToString());
        Assert.NotEmpty(secret);
    }

    [Fact]
    public async Task A_one_time_address_is_over_after_72_hours()
    {
        var key = _site.Invite("late");
        using var visitor = _site.Visitor();
        Assert.Contains("your name to sign in is late", (await visitor.Page($"/welcome?key={key}")).Words("main"), StringComparison.Ordinal);

        Clock.Now += TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1);

        Assert.Contains("its time is over", (await visitor.Page($"/welcome?key={key}")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_names_and_passwords_from_one_address_waits_and_is_told_kindly()
    {
        using var visitor = _site.Visitor();
        var token = (await visitor.Page("/sign-in")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        for (var tries = 0; tries < Limits.SignInsAMinute; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Post("/sign-in", ("Name", ""), ("__RequestVerificationToken", token))).StatusCode);
        }

        var answer = await visitor.Post("/sign-in", ("Name", ""), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("Too many requests", (await Visitor.Read(answer)).Words("h1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Post("/sign-in/code", ("Code", "123456"), ("__RequestVerificationToken", token))).StatusCode);
        await visitor.Page("/sign-in");
    }

    [Fact]
    public async Task A_program_that_asks_faster_than_any_person_is_held_off()
    {
        using var visitor = _site.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var asked = 0; asked <= Limits.RequestsAMinute; asked++)
        {
            answers.Add((await visitor.Get("/sign-out")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }
}
