using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

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
    [InlineData("/sign-out")]
    public async Task Nobody_opens_a_page_without_signing_in(string address)
    {
        using var visitor = new Visitor(site);

        var answer = await visitor.Get(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?return=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    private static bool Declares(EndpointMetadataCollection metadata) => metadata.GetMetadata<ForPurposeAttribute>() is { } declared
        && (declared.Purpose == Purpose.Anyone
            ? metadata.GetMetadata<IAllowAnonymous>() is not null
            : metadata.GetMetadata<IAllowAnonymous>() is null && metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null));
}
