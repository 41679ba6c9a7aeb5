using System.Net;
using System.Net.Security;

namespace Plimsoll.Web.Tests.Access;

/// <summary>Visitors of a site in earnest.</summary>
public static class Visiting
{
    /// <summary>A browser that trusts the site's own certificate.</summary>
    public static Visitor Visitor(this RealSite site) => new(new Uri(site.App.Urls.Single()), new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
    });

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
