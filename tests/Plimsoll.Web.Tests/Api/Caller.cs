using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.App.Access;
using Plimsoll.Web.Api;

namespace Plimsoll.Web.Tests.Api;

/// <summary>What the API answered. Whatever it was, it is held against the document before a test sees it.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The kind of a problem: <c>not-found</c>.</summary>
    public string Problem => Json.GetProperty("type").GetString()!["/api#".Length..];

    public string Detail => Json.GetProperty("detail").GetString()!;

    public IEnumerable<(string? Place, string Words)> Errors => Json.GetProperty("errors").EnumerateArray().Select(one => (one.GetProperty("place").GetString(), one.GetProperty("detail").GetString()!));
}

/// <summary>A program that calls the API of a site with a token, or without one.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient _client;

    private readonly JsonElement _document;

    public Caller(RunningSite site, string? token)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        _client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        _document = JsonDocument.Parse(site.App.Services.GetRequiredService<OpenApiDocument>().Json.ToJsonString()).RootElement;
    }

    public static Caller As(RunningSite site, string account, params Scope[] scopes) => new(site, Token(site, account, scopes).Text);

    public static TokenChange Token(RunningSite site, string account, params Scope[] scopes)
    {
        var authority = site.Service.Authority;
        var made = new KeepTokens(authority).Make(new Readers(authority).Find(account)!, "a test", [.. (scopes.Length == 0 ? Scope.All : scopes).Select(scope => scope.Name)], 30);
        Assert.Null(made.Refused);
        return made;
    }

    public Task<Answer> Get(string address) => Send(HttpMethod.Get, address, null);

    public Task<Answer> Post(string address, string body, string media = "application/json") => Send(HttpMethod.Post, address, new StringContent(body, Encoding.UTF8, media));

    /// <summary>The answer, which must be as expected.</summary>
    public async Task<Answer> Get(string address, HttpStatusCode expected) => Expect(await Get(address), expected);

    public async Task<Answer> Post(string address, string body, HttpStatusCode expected) => Expect(await Post(address, body), expected);

    private static Answer Expect(Answer answer, HttpStatusCode expected)
    {
        Assert.True(answer.Status == expected, $"{answer.Status}: {answer.Text}");
        return answer;
    }

    public async Task<Answer> Send(HttpMethod method, string address, HttpContent? content, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        with?.Invoke(request);
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Check(method, address.Split('?')[0], (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text);
        return new Answer(answer.StatusCode, answer.Headers, text);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Every answer is one that the document promises.</summary>
    private void Check(HttpMethod method, string path, int status, string? media, string text)
    {
        var schemas = new SchemaCheck(_document);
        var template = _document.GetProperty("paths").EnumerateObject().OrderBy(one => one.Name.Count(letter => letter == '{'))
            .FirstOrDefault(one => Regex.IsMatch(path, $"^{Regex.Replace(one.Name, @"\{[^}]*\}", "[^/]+")}$")).Value;
        if (template.ValueKind == JsonValueKind.Undefined || !template.TryGetProperty(method.Method.ToLowerInvariant(), out var operation))
        {
            Assert.Equal("application/problem+json", media);
            Assert.Empty(schemas.Wrong(JsonDocument.Parse(text).RootElement, schemas.Schema("Problem")));
            return;
        }

        Assert.True(operation.GetProperty("responses").TryGetProperty($"{status}", out var response), $"{method} {path} answered {status}, which the document does not have: {text}");
        Assert.True(response.GetProperty("content").TryGetProperty(media!, out var content), $"{method} {path} answered {status} as {media}");
        Assert.Empty(schemas.Wrong(JsonDocument.Parse(text).RootElement, content.GetProperty("schema")));
    }
}
