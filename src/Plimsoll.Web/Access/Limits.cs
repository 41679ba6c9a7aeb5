using System.Security.Claims;
using System.Threading.RateLimiting;
using Plimsoll.Web.Api;

namespace Plimsoll.Web.Access;

/// <summary>
/// How often one visitor may ask: enough for any person's work, too little for a program that tries doors. A demonstration, which answers its own
/// machine alone, counts those who are signed in.
/// </summary>
internal static class Limits
{
    /// <summary>Pages that take a password or a code.</summary>
    public const string SignIn = "sign-in";

    public const int SignInsAMinute = 60;

    public const int RequestsAMinute = 1_200;

    public const int RequestsAMinuteOfAToken = 600;

    public static void Add(IServiceCollection services, Mode mode) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.User.FindFirstValue(TokenScheme.Claim) is { } token
            ? RateLimitPartition.GetSlidingWindowLimiter($"token {token}", _ => Window(RequestsAMinuteOfAToken))
            : http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? RateLimitPartition.GetSlidingWindowLimiter(account, _ => Window(RequestsAMinute))
            : mode.IsDemonstration ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(Address(http), _ => Window(RequestsAMinute)));
        options.AddPolicy(SignIn, http => mode.IsDemonstration || !HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(Address(http), _ => Window(SignInsAMinute)));
    });

    private static SlidingWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
