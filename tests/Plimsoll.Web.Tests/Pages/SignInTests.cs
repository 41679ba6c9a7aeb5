using System.Net;

namespace Plimsoll.Web.Tests.Pages;

public sealed class SignInTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Lists_everybody_with_role_and_team()
    {
        using var visitor = new Visitor(site);

        var people = (await visitor.Page("/sign-in")).QuerySelectorAll(".person").Select(person => person.Words()).ToList();

        Assert.Equal(10, people.Count);
        Assert.Contains("Stefan Lund Team manager, Estuary assessment agency Sign in as Stefan Lund", people);
    }

    [Fact]
    public async Task Goes_on_to_the_page_asked_for()
    {
        using var visitor = new Visitor(site);

        var answer = await visitor.SignIn("w-lund", "/sign-in?return=%2Fchild%2FM001%3Fas-at%3D2026-10-02");

        Assert.Equal("/child/M001?as-at=2026-10-02", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    public async Task Never_leaves_the_site(string address)
    {
        using var visitor = new Visitor(site);

        var answer = await visitor.SignIn("w-lund", $"/sign-in?return={Uri.EscapeDataString(address)}");

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("w-amadi", "/work")]
    [InlineData("w-lund", "/team")]
    [InlineData("w-brine", "/plans")]
    [InlineData("w-castle", "/service")]
    [InlineData("w-marsh", "/figures")]
    public async Task The_first_page_is_that_of_the_role(string person, string expected)
    {
        using var visitor = await Visitor.SignedIn(site, person);

        Assert.Equal(expected, (await visitor.Get("/")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Somebody_who_is_not_listed_cannot_sign_in()
    {
        using var visitor = new Visitor(site);

        var answer = await visitor.SignIn("w-nobody");

        Assert.Equal("Choose one of the people listed", (await Visitor.Read(answer)).Words(".govuk-error-summary li"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/late")).StatusCode);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    public async Task A_form_from_elsewhere_is_refused_in_plain_words(string address)
    {
        using var visitor = await Visitor.SignedIn(site, "w-lund");

        var answer = await visitor.Post(address, ("person", "w-castle"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("This page is out of date", (await Visitor.Read(answer)).Words("h1"));
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var visitor = await Visitor.SignedIn(site, "w-lund");
        var page = await visitor.Page("/late");
        Assert.Contains("Stefan Lund, team manager", page.Words("header"), StringComparison.Ordinal);

        await visitor.Post("/sign-out", ("__RequestVerificationToken", page.QuerySelector("header input[type=hidden]")!.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/late")).StatusCode);
    }

    [Fact]
    public async Task Its_cookies_are_for_this_site_and_not_for_scripts()
    {
        using var visitor = new Visitor(site);
        var form = await visitor.Get("/sign-in");
        var signedIn = await visitor.SignIn("w-lund");

        var cookies = form.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).ToList();

        Assert.Equal(["plimsoll", "plimsoll-form"], cookies.Select(cookie => cookie.Split('=')[0]).Order());
        Assert.All(cookies, cookie => Assert.Contains("; samesite=strict; httponly", cookie, StringComparison.Ordinal));
    }
}
