using Plimsoll.App.Live;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.Web.Api;

/// <summary>What the API says of itself, to anybody.</summary>
internal static class AboutApi
{
    public static void MapAbout(this WebApplication app)
    {
        app.MapGet("/api/health", Health).AddEndpointFilter(Asked.Check).Is(null, Purpose.Anyone, new(
            "health", "About", "Ready or not",
            "For whatever watches over the server. It says nothing else.",
            [new(200, "Health", "Ready."), new(503, "Health", "Not ready.")])
        {
            Looks = false,
        });
        app.MapGet("/api/openapi.json", (OpenApiDocument document) => document).AddEndpointFilter(Asked.Check).Is(null, Purpose.Anyone, new(
            "openapi", "About", "This document",
            "OpenAPI 3.1.",
            [new(200, "Schema", "The document.")])
        {
            Looks = false,
        });
    }

    private static JsonAnswer Health(RunningAuthority running)
    {
        var ready = IsReady(running);
        return new(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("ready", ready);
            json.WriteEndObject();
        }, ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static bool IsReady(RunningAuthority running)
    {
        try
        {
            running.Authority.Overview.Follow();
            return running.Problem is null;
        }
        catch (StorageException)
        {
            return false;
        }
    }
}
