using System.Security.Claims;

namespace Plimsoll.Web.Access;

internal static class Accounts
{
    /// <summary>The id of who is signed in: what the access log knows them by.</summary>
    public static string Account(this ClaimsPrincipal reader) => reader.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("A page that shows children was reached without signing in.");
}
