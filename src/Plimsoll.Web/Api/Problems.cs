using Plimsoll.App.Looking;

namespace Plimsoll.Web.Api;

/// <summary>Under <c>/api/</c> every answer that is a problem says so in one form: also what the framework refuses, and our own faults.</summary>
internal static class Problems
{
    /// <summary>An address of the API: the page <c>/api</c> itself is a page.</summary>
    public static bool IsApi(this HttpRequest request) => request.Path.StartsWithSegments("/api", out var rest) && rest.HasValue && rest != "/";

    public static void UseProblems(this IApplicationBuilder app) => app.UseWhen(http => http.Request.IsApi(), api => api.Use(Answer));

    private static async Task Answer(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            if (fault is not (BadHttpRequestException or LookNotKeptException))
            {
                Log(http, fault);
            }

            http.Response.Clear();
            http.Response.StatusCode = fault switch
            {
                BadHttpRequestException { StatusCode: var status } => status,
                LookNotKeptException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null } response)
        {
            await new Problem(ProblemKind.Of(response.StatusCode)).ExecuteAsync(http);
        }
    }

    private static void Log(HttpContext http, Exception fault) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Problems)).LogError(fault, "A request to the API failed");
}
