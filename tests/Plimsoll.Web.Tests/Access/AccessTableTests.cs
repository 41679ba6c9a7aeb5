using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Demo;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

public sealed class AccessTableTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public void Every_endpoint_declares_who_may_open_it()
    {
        var endpoints = site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints.Where(endpoint => !Declares(endpoint.Metadata)).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public void An_endpoint_that_declares_nothing_is_seen()
    {
        Assert.False(Declares(new EndpointMetadataCollection()));
        Assert.False(Declares(new EndpointMetadataCollection(new AuthorizeAttribute())));
        Assert.True(Declares(new EndpointMetadataCollection(new AuthorizeAttribute(AccessTable.Practice))));
        Assert.True(Declares(new EndpointMetadataCollection(new AllowAnonymousAttribute())));
    }

    [Fact]
    public void Every_page_of_the_table_exists()
    {
        var pages = site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>()?.ViewEnginePath)
            .ToHashSet();

        Assert.Equal(AccessTable.Pages.Keys.Order(), pages.OfType<string>().Order());
    }

    [Theory]
    [InlineData("w-amadi", "/late", HttpStatusCode.OK)]
    [InlineData("w-amadi", "/child/M001", HttpStatusCode.OK)]
    [InlineData("w-amadi", "/figures", HttpStatusCode.Forbidden)]
    [InlineData("w-lund", "/late", HttpStatusCode.OK)]
    [InlineData("w-lund", "/figures", HttpStatusCode.Forbidden)]
    [InlineData("w-brine", "/child/M001", HttpStatusCode.OK)]
    [InlineData("w-brine", "/figures", HttpStatusCode.Forbidden)]
    [InlineData("w-hale", "/late", HttpStatusCode.OK)]
    [InlineData("w-hale", "/figures", HttpStatusCode.OK)]
    [InlineData("w-castle", "/child/M001", HttpStatusCode.OK)]
    [InlineData("w-castle", "/figures", HttpStatusCode.OK)]
    [InlineData("w-marsh", "/figures", HttpStatusCode.OK)]
    [InlineData("w-marsh", "/late", HttpStatusCode.Forbidden)]
    [InlineData("w-marsh", "/child/M001", HttpStatusCode.Forbidden)]
    [InlineData("w-marsh", "/child/nobody", HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_its_own_pages(string person, string address, HttpStatusCode expected)
    {
        using var visitor = await Visitor.SignedIn(site, person);

        await visitor.Page(address, expected);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/late")]
    [InlineData("/child/M001")]
    [InlineData("/figures")]
    [InlineData("/sign-out")]
    public async Task Nobody_opens_a_page_without_signing_in(string address)
    {
        using var visitor = new Visitor(site);

        var answer = await visitor.Get(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?return=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_person_of_the_demonstration_may_open_something()
    {
        var roles = AccessTable.Roles.Values.SelectMany(roles => roles).ToHashSet();

        Assert.All(site.App.Services.GetRequiredService<DemoPeople>().All, person => Assert.Contains(person.Role, roles));
    }

    private static bool Declares(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null);
}
