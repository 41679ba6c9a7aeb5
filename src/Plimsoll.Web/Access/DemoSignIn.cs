using System.Security.Claims;
using Plimsoll.Demo;

namespace Plimsoll.Web.Access;

/// <summary>Somebody invented, signed in.</summary>
internal static class DemoSignIn
{
    public static ClaimsPrincipal AsPrincipal(this DemoPerson person, string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id),
            new(ClaimTypes.Name, person.Name),
            new(ClaimTypes.Role, person.Role),
            new("team", person.Team),
            new("employment", person.Employment),
        ],
        scheme));
}
