using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.Api;
using Plimsoll.Web.Tests.Api;

namespace Plimsoll.Web.Tests.Access;

/// <summary>Every endpoint of the running site, with every role and with nobody, against the table beside this file.</summary>
public sealed class WalkTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public void Every_endpoint_declares_what_it_is_for()
    {
        var endpoints = site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints.Where(endpoint => !Declares(endpoint.Metadata)).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public void An_endpoint_that_declares_nothing_is_seen()
    {
        Assert.False(Declares(new EndpointMetadataCollection()));
        Assert.False(Declares(new EndpointMetadataCollection(new AllowAnonymousAttribute())));
        Assert.False(Declares(new EndpointMetadataCollection(new AuthorizeAttribute())));
        Assert.False(Declares(new EndpointMetadataCollection(new ForPurposeAttribute(Purpose.Open))));
    }

    [Theory]
    [InlineData("w-amadi", "/late", HttpStatusCode.OK)]
    [InlineData("w-amadi", "/child/M001", HttpStatusCode.OK)]
    [InlineData("w-amadi", "/child/H-001", HttpStatusCode.Forbidden)]
    [InlineData("w-amadi", "/figures", HttpStatusCode.Forbidden)]
    [InlineData("w-lund", "/child/M001", HttpStatusCode.OK)]
    [InlineData("w-lund", "/child/H-001", HttpStatusCode.Forbidden)]
    [InlineData("w-brine", "/child/M001", HttpStatusCode.Forbidden)]
    [InlineData("w-hale", "/child/M001", HttpStatusCode.Forbidden)]
    [InlineData("w-hale", "/child/H-001", HttpStatusCode.OK)]
    [InlineData("w-castle", "/child/M001", HttpStatusCode.OK)]
    [InlineData("w-castle", "/child/nobody", HttpStatusCode.NotFound)]
    [InlineData("w-amadi", "/child/nobody", HttpStatusCode.NotFound)]
    [InlineData("w-marsh", "/figures", HttpStatusCode.OK)]
    [InlineData("w-marsh", "/late", HttpStatusCode.Forbidden)]
    [InlineData("w-marsh", "/child/M001", HttpStatusCode.Forbidden)]
    [InlineData("w-marsh", "/child/nobody", HttpStatusCode.Forbidden)]
    [InlineData("w-amadi", "/child/M001/record/visit", HttpStatusCode.OK)]
    [InlineData("w-amadi", "/child/H-001/record/visit", HttpStatusCode.Forbidden)]
    [InlineData("w-amadi", "/child/nobody/record/visit", HttpStatusCode.NotFound)]
    [InlineData("w-amadi", "/drafts", HttpStatusCode.OK)]
    [InlineData("w-marsh", "/drafts", HttpStatusCode.Forbidden)]
    [InlineData("w-marsh", "/child/M001/record", HttpStatusCode.Forbidden)]
    [InlineData("w-marsh", "/record/anything", HttpStatusCode.Forbidden)]
    [InlineData("w-marsh", "/breach/anything", HttpStatusCode.Forbidden)]
    [InlineData("w-quay", "/late", HttpStatusCode.Forbidden)]
    [InlineData("w-quay", "/child/M001", HttpStatusCode.Forbidden)]
    [InlineData("w-quay", "/figures", HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_what_it_may(string person, string address, HttpStatusCode expected)
    {
        using var visitor = await Visitor.SignedIn(site, person);

        await visitor.Page(address, expected);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/late")]
    [InlineData("/child/M001")]
    [InlineData("/child/nobody")]
    [InlineData("/nothing/here")]
    [InlineData("/figures")]
    [InlineData("/drafts")]
    [InlineData("/child/M001/record/visit")]
    [InlineData("/record/anything/document/anything")]
    [InlineData("/breach/anything")]
    [InlineData("/challenge/anything")]
    [InlineData("/sign-out")]
    [InlineData("/measures")]
    [InlineData("/measure/ASM04/file/csv")]
    [InlineData("/yardstick")]
    [InlineData("/standard/cp.visit")]
    [InlineData("/live")]
    [InlineData("/live/lists")]
    [InlineData("/live/child/M001")]
    public async Task Nobody_opens_a_page_without_signing_in(string address)
    {
        using var visitor = new Visitor(site);

        var answer = await visitor.Get(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?return=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    /// <summary>
    /// Every page as every role and as nobody: what it answers stands in <c>walk.approved.txt</c>. <c>UPDATE_SNAPSHOTS=1</c> writes it again, for
    /// somebody to read before it is committed.
    /// </summary>
    [Fact]
    public async Task Every_page_answers_every_role_as_approved()
    {
        await using var walked = await RunningSite.Started();
        var roles = walked.Service.Authority.Catalogue.Rights.Keys.ToList();
        roles.ForEach(role => walked.Service.Person($"walker-{role.Replace(' ', '-')}", role, role, MadeService.Estuary, to: new DateOnly(2026, 12, 31)));
        var pages = walked.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<Described>() is null)
            .Select(endpoint => (Address: "/" + endpoint.RoutePattern.RawText?.TrimStart('/'), endpoint.Metadata.GetMetadata<ForPurposeAttribute>()?.Purpose)).Distinct().OrderBy(page => page.Address, StringComparer.Ordinal).ToList();
        var visitors = new Dictionary<string, Visitor>();
        foreach (var role in roles)
        {
            visitors[role] = await Visitor.SignedIn(walked, $"walker-{role.Replace(' ', '-')}");
        }

        var lines = new List<string>();
        foreach (var (address, purpose) in pages)
        {
            foreach (var child in Ids(address))
            {
                var place = address.Replace("{id}", child, StringComparison.Ordinal).Replace("{kind}", "child", StringComparison.Ordinal).Replace("{type}", "visit", StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal).Replace("{status}", "404", StringComparison.Ordinal).Replace("{format}", "csv", StringComparison.Ordinal);
                var answers = new List<string>();
                foreach (var role in roles.Prepend("nobody"))
                {
                    using var nobody = new Visitor(walked);
                    using var answer = await visitors.GetValueOrDefault(role, nobody).Get(place);
                    answers.Add($"{role} {(int)answer.StatusCode}");
                }

                lines.Add($"{place} ({purpose?.ToString() ?? "declares nothing"})\n{Grouped(answers)}");
            }
        }

        foreach (var visitor in visitors.Values)
        {
            visitor.Dispose();
        }

        lines.AddRange(await Api(walked, roles));
        var said = string.Join("\n", lines) + "\n";
        var file = Path.Combine(AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}")[0], "tests", "Plimsoll.Web.Tests", "Access", "walk.approved.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, said, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), said);
    }

    /// <summary>Every address of the API, with a token of every role that has every scope, and with none.</summary>
    private static async Task<IReadOnlyList<string>> Api(RunningSite walked, IReadOnlyList<string> roles)
    {
        var callers = roles.ToDictionary(role => role, role => Caller.As(walked, $"walker-{role.Replace(' ', '-')}"));
        callers["nobody"] = new Caller(walked, null);
        var lines = new List<string>();
        foreach (var (method, address, _, metadata) in Endpoints.Of(walked.App.Services.GetRequiredService<EndpointDataSource>()).OrderBy(one => $"{one.Address} {one.Method}", StringComparer.Ordinal))
        {
            var whose = address.Contains("/{kind}/", StringComparison.Ordinal) ? ["M001", "H-001", "nobody"] : new[] { "nothing" };
            foreach (var place in whose.Select(id => address.Replace("{kind}", "child", StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal).Replace("{type}", "visit", StringComparison.Ordinal).Replace("{standard}", "cp.visit", StringComparison.Ordinal)))
            {
                var answers = new List<string>();
                foreach (var role in roles.Prepend("nobody"))
                {
                    answers.Add($"{role} {(int)(await callers[role].Send(new HttpMethod(method), place, method == "POST" ? new StringContent("{}", Encoding.UTF8, "application/json") : null)).Status}");
                }

                lines.Add($"{method} {place} ({metadata.GetMetadata<ForPurposeAttribute>()?.Purpose}, {metadata.GetMetadata<Scope>()?.Name ?? "no scope"})\n{Grouped(answers)}");
            }
        }

        foreach (var caller in callers.Values)
        {
            caller.Dispose();
        }

        return lines;
    }

    private static string Grouped(IEnumerable<string> answers) =>
        string.Join('\n', answers.GroupBy(answer => answer[^3..]).OrderBy(group => group.Key).Select(group => $"  {group.Key}: {string.Join(", ", group.Select(answer => answer[..^4]))}"));

    private static string[] Ids(string address) => !address.Contains("{id}", StringComparison.Ordinal) ? [""]
        : address.StartsWith("/measure/", StringComparison.Ordinal) ? ["ASM04", "nothing"]
        : address.StartsWith("/standard/", StringComparison.Ordinal) ? ["cp.visit", "nothing"]
        : ["M001", "H-001", "nobody"];

    [Fact]
    public async Task A_record_that_is_not_ones_own_opens_with_a_reason_and_a_hidden_one_never()
    {
        await using var site = await RunningSite.Started();
        using var visitor = await Visitor.SignedIn(site, "w-amadi");
        var refused = await visitor.Page("/child/H-001", HttpStatusCode.Forbidden);
        Assert.Equal("You may not open this record", refused.Words("h1"));
        Assert.Contains($"It is with {MadeService.Harbour}: ask them.", refused.Words("main"), StringComparison.Ordinal);
        var address = refused.QuerySelector("main a[href^='/open-with-reason/']")!.GetAttribute("href")!;

        Assert.Equal("Say in a sentence what you need to know now, and why it cannot wait for those who work with this person.", (await Visitor.Read(await visitor.Send(address, ("Reason", "please")))).Words(".govuk-error-summary li"));
        Assert.Equal("/child/H-001", (await visitor.Send(address, ("Reason", "Her school rang me about bruises and nobody answers there."))).Headers.Location!.ToString());
        await visitor.Page("/child/H-001");

        site.Service.Hide("H-002");
        Assert.Equal((await visitor.Page("/child/nobody", HttpStatusCode.NotFound)).Words("main"), (await visitor.Page("/child/H-002", HttpStatusCode.NotFound)).Words("main"));
        await visitor.Page("/open-with-reason/H-002", HttpStatusCode.NotFound);
        using var director = await Visitor.SignedIn(site, "w-castle");
        Assert.DoesNotContain("H-002", (await director.Page("/late")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static bool Declares(EndpointMetadataCollection metadata) => metadata.GetMetadata<ForPurposeAttribute>() is { } declared
        && (declared.Purpose == Purpose.Anyone
            ? metadata.GetMetadata<IAllowAnonymous>() is not null
            : metadata.GetMetadata<IAllowAnonymous>() is null && metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null));
}
