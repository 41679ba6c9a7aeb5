using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Plimsoll.Web.Access;

/// <summary>
/// Who may open what: the one table. A page that is not in it can be opened by nobody who is not signed in,
/// and fails the test that walks every endpoint.
/// </summary>
public static class AccessTable
{
    public const string Anyone = "anyone";

    public const string SignedIn = "signed in";

    /// <summary>Those who may see a child's record.</summary>
    public const string Practice = "practice";

    /// <summary>Those who may see figures of the whole service.</summary>
    public const string Leaders = "leaders";

    public static IReadOnlyDictionary<string, string[]> Roles { get; } = new Dictionary<string, string[]>
    {
        [Practice] =
        [
            "social worker", "team manager", "service manager", "head of service", "assistant director", "director",
            "nominated officer", "principal social worker", "conference chair", "reviewing officer",
        ],
        [Leaders] = ["head of service", "assistant director", "director", "nominated officer", "principal social worker", "lead member"],
    };

    public static IReadOnlyDictionary<string, string> Pages { get; } = new Dictionary<string, string>
    {
        ["/Index"] = SignedIn,
        ["/Late"] = Practice,
        ["/Child"] = Practice,
        ["/Figures"] = Leaders,
        ["/SignIn"] = Anyone,
        ["/SignOut"] = SignedIn,
        ["/Error"] = Anyone,
    };

    public static void Policies(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.FallbackPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        foreach (var (policy, roles) in Roles)
        {
            options.AddPolicy(policy, builder => builder.RequireAuthenticatedUser().RequireRole(roles));
        }
    }

    public static void Declare(PageConventionCollection pages)
    {
        foreach (var (page, policy) in Pages)
        {
            if (policy == Anyone)
            {
                pages.AllowAnonymousToPage(page);
            }
            else
            {
                pages.AuthorizePage(page, policy);
            }
        }
    }
}
