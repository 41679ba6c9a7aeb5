namespace Plimsoll.Web.Api;

/// <summary>The API: every endpoint of it, each in the file of its area.</summary>
internal static class Endpoints
{
    public const string Version = "/api/v1";

    public static void MapApi(this WebApplication app)
    {
        var version = app.MapGroup(Version).AddEndpointFilter(Asked.Check);
        version.MapRecords();
        version.MapClocks();
        version.MapMeasures();
        version.MapPeople();
        version.MapPractice();
        app.MapAbout();
    }

    /// <summary>The endpoints of the API in the order of their addresses, with what each is.</summary>
    public static IEnumerable<(string Method, string Address, Described Is, EndpointMetadataCollection Metadata)> Of(EndpointDataSource source) => source.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
        .Select(endpoint => (
            endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single(),
            endpoint.RoutePattern.RawText!,
            endpoint.Metadata.GetRequiredMetadata<Described>(),
            endpoint.Metadata));
}
