namespace Plimsoll.Web;

/// <summary>What every answer tells the browser: nothing from elsewhere, no script or style in the page, no framing, no keeping.</summary>
public static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";

            // The look may be kept; a page about a child may not.
            headers.CacheControl = context.Items.ContainsKey(Kept) ? headers.CacheControl : "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>The site's own files: kept for a year where their address carries their version.</summary>
    public static StaticFileOptions StaticFiles { get; } = new()
    {
        OnPrepareResponse = file =>
        {
            file.Context.Items[Kept] = true;
            file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        },
    };

    private const string Kept = "plimsoll: may be kept";
}
