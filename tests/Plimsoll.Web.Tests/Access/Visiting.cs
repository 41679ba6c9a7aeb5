using System.Net;
using System.Net.Security;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

/// <summary>Visitors of a site in earnest.</summary>
public static class Visiting
{
    public const string Password = "lantern oakum tern";

    /// <summary>A browser that trusts the site's own certificate.</summary>
    public static Visitor Visitor(this RealSite site) => new(new Uri(site.App.Urls.Single()), new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
    });

    /// <summary>An account that has begun: its authenticator's secret, and its recovery codes.</summary>
    public static async Task<(string Secret, IReadOnlyList<string> Codes)> Joined(this RealSite site, string id)
    {
        var key = site.Invite(id);
        using var visitor = site.Visitor();
        await visitor.Send($"/welcome?key={key}", ("Password", Password));
        var secret = (await visitor.Page("/second-factor")).Words("main code").Replace(" ", "", StringComparison.Ordinal);
        var page = await Tests.Visitor.Read(await visitor.Send("/second-factor", ("Code", site.Code(secret, 0))));
        return (secret, [.. page.QuerySelectorAll(".codes code").Select(code => code.Words())]);
    }

    /// <summary>Signed in with both proofs.</summary>
    public static async Task<Visitor> Entered(this RealSite site, string id, string secret, int step)
    {
        var visitor = site.Visitor();
        await visitor.Send("/sign-in", ("Name", id), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send("/sign-in/code", ("Code", site.Code(secret, step)))).StatusCode);
        return visitor;
    }

    /// <summary>The authenticator's code, some half minutes from now: the service's clock stands.</summary>
    public static string Code(this RealSite site, string secret, int step) => AuthenticatorCodes.CodeAt(secret, site.Service.Authority.Instant.AddSeconds(30 * step));

    /// <summary>Goes to the council's service and takes what it answers back: the address at which the site is called.</summary>
    public static async Task<Uri> Answered(this CouncilSite both, Visitor visitor, string begin = "/sign-in/service")
    {
        var there = (await visitor.Get(begin)).Headers.Location!;
        Assert.StartsWith($"{both.Provider.Address}/authorize?", there.ToString(), StringComparison.Ordinal);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var answer = await browser.GetAsync(there, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>The whole way, to the page at which it ends.</summary>
    public static async Task<HttpResponseMessage> SignIn(this CouncilSite both, Visitor visitor, Identity who, string begin = "/sign-in/service")
    {
        both.Provider.Next = who;
        var back = await visitor.Get((await both.Answered(visitor, begin)).PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        return await visitor.Get(back.Headers.Location!.ToString());
    }
}
