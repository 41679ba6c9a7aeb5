using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plimsoll.Web.Tests;

/// <summary>Somebody at a browser without JavaScript: keeps cookies, follows no redirect by itself.</summary>
public sealed class Visitor(Uri site, SocketsHttpHandler handler) : IDisposable
{
    private readonly HttpClient _client = new(handler) { BaseAddress = site };

    public Visitor(RunningSite site)
        : this(site.Address, new SocketsHttpHandler { AllowAutoRedirect = false })
    {
    }

    /// <summary>The cookies that go with each request, for one that is sent by other means.</summary>
    public string Cookies => handler.CookieContainer.GetCookieHeader(site);

    /// <summary>Fills in the form of a page and sends it.</summary>
    public async Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] fields)
    {
        var form = await Page(address);
        return await Post(address, [.. fields, ("__RequestVerificationToken", form.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value)]);
    }

    public static async Task<Visitor> SignedIn(RunningSite site, string person)
    {
        var visitor = new Visitor(site);
        var answer = await visitor.SignIn(person);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public Task<HttpResponseMessage> SignIn(string person, string address = "/sign-in") => Send(address, ("person", person));

    /// <summary>An answer is here as soon as it begins: what an open page listens to does not end.</summary>
    public Task<HttpResponseMessage> Get(string address) => _client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    public async Task<Listened> Listen(string address) => new(await Get(address));

    /// <summary>As an open page asks for itself anew.</summary>
    public async Task<HttpResponseMessage> ByItself(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Plimsoll-By-Itself", "yes");
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields) => _client.PostAsync(
        new Uri(address, UriKind.Relative),
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Send(string address, HttpContent content) => _client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> Page(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Get(address);
        Assert.Equal(expected, answer.StatusCode);
        return await Read(answer);
    }

    /// <summary>The page to which an answer sends its reader.</summary>
    public async Task<IHtmlDocument> Follow(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}: {string.Join("; ", answer.StatusCode == HttpStatusCode.OK ? (await Read(answer)).QuerySelectorAll(".govuk-error-summary li").Select(mistake => mistake.TextContent) : [])}");
        return await Page(answer.Headers.Location!.ToString().Split('#')[0]);
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public void Dispose() => _client.Dispose();
}

/// <summary>The words of an element as they are read.</summary>
public static class Reading
{
    public static string Words(this IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Words(this IHtmlDocument page, string selector) => page.QuerySelector(selector).Words();
}
