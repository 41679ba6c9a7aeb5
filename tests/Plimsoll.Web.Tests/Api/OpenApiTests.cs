using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.App.Access;
using Plimsoll.Web.Api;

namespace Plimsoll.Web.Tests.Api;

/// <summary>The document of the API against the endpoints that there are, and against the one that was approved.</summary>
public sealed class OpenApiTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly string Root = AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}")[0];

    private IEnumerable<RouteEndpoint> Mapped => site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal));

    /// <summary>As served. <c>UPDATE_SNAPSHOTS=1</c> writes it again, for somebody to read before it is committed.</summary>
    [Fact]
    public async Task Is_the_document_that_was_approved()
    {
        using var anybody = new Caller(site, null);
        var said = JsonSerializer.Serialize((await anybody.Get("/api/openapi.json", HttpStatusCode.OK)).Json, Readable) + "\n";
        var file = Path.Combine(Root, "tests", "Plimsoll.Web.Tests", "Api", "openapi.approved.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, said, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), said);
    }

    [Fact]
    public async Task Every_endpoint_is_in_it_with_its_scope()
    {
        using var anybody = new Caller(site, null);
        var paths = (await anybody.Get("/api/openapi.json")).Json.GetProperty("paths");

        Assert.NotEmpty(Mapped);
        Assert.All(Mapped, endpoint =>
        {
            var operation = paths.GetProperty(endpoint.RoutePattern.RawText!).GetProperty(endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single().ToLowerInvariant());
            var scopes = operation.GetProperty("security").EnumerateArray().SelectMany(one => one.GetProperty("token").EnumerateArray()).Select(one => one.GetString());
            Assert.Equal(endpoint.Metadata.GetMetadata<Scope>() is { } scope ? [scope.Name] : [], scopes);
        });
        Assert.Equal(Mapped.Count(), paths.EnumerateObject().Sum(path => path.Value.EnumerateObject().Count()));
    }

    [Fact]
    public void Every_endpoint_of_a_version_takes_a_scope_and_the_others_show_nothing() =>
        Assert.Equal(["/api/health", "/api/openapi.json"], Mapped.Where(endpoint => endpoint.Metadata.GetMetadata<Scope>() is null).Select(endpoint => endpoint.RoutePattern.RawText!).Order());

    [Fact]
    public async Task Every_parameter_in_a_path_and_every_schema_that_is_named_is_there()
    {
        using var anybody = new Caller(site, null);
        var document = (await anybody.Get("/api/openapi.json")).Json;
        var schemas = document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(one => one.Name).ToHashSet();

        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.All(path.Value.EnumerateObject(), operation => Assert.Equal(
            System.Text.RegularExpressions.Regex.Matches(path.Name, @"\{(.*?)\}").Select(match => match.Groups[1].Value).Order(),
            operation.Value.GetProperty("parameters").EnumerateArray().Where(one => one.GetProperty("in").GetString() == "path").Select(one => one.GetProperty("name").GetString()!).Order())));
        var named = References(document).Select(one => one["#/components/schemas/".Length..]).ToHashSet();
        Assert.Equal(schemas.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_example_is_what_its_schema_says()
    {
        using var anybody = new Caller(site, null);
        var document = (await anybody.Get("/api/openapi.json")).Json;
        var check = new SchemaCheck(document);

        Assert.All(document.GetProperty("components").GetProperty("schemas").EnumerateObject(), schema =>
        {
            Assert.NotEmpty(schema.Value.GetProperty("examples").EnumerateArray());
            Assert.All(schema.Value.GetProperty("examples").EnumerateArray(), example => Assert.Empty(check.Wrong(example, schema.Value)));
        });
        Assert.NotEmpty(check.Wrong(JsonDocument.Parse("""{"ready": "yes", "more": 1}""").RootElement, check.Schema("Health")));
    }

    [Fact]
    public async Task The_records_that_it_shows_can_be_sent_one_after_the_other()
    {
        await using var own = await RunningSite.Started();
        using var caller = Caller.As(own, "w-amadi");
        var examples = (await caller.Get("/api/openapi.json")).Json.GetProperty("components").GetProperty("schemas").GetProperty("Record").GetProperty("examples");

        foreach (var example in examples.EnumerateArray())
        {
            await caller.Post("/api/v1/records", example.GetRawText(), HttpStatusCode.Created);
        }
    }

    [Fact]
    public async Task The_page_and_the_written_guide_tell_every_endpoint_scope_and_problem()
    {
        using var visitor = new Visitor(site);
        var page = await visitor.Page("/api");
        var guide = await File.ReadAllTextAsync(Path.Combine(Root, "docs", "api.md"), TestContext.Current.CancellationToken);

        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.All(Mapped, endpoint =>
        {
            var line = $"{endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single()} {endpoint.RoutePattern.RawText}";
            Assert.Contains(line, page.Words("main"), StringComparison.Ordinal);
            Assert.Contains(line, guide, StringComparison.Ordinal);
        });
        Assert.All(Scope.All, scope => Assert.Contains($"`{scope.Name}`", guide, StringComparison.Ordinal));
        Assert.All(ProblemKind.All, kind =>
        {
            Assert.NotNull(page.GetElementById(kind.Name));
            Assert.Contains($"`{kind.Name}`", guide, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
