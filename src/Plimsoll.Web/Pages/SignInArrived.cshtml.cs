using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>
/// Where somebody arrives from the council's own sign-in service. They are let in where an account says that it is theirs, and told kindly whom to
/// ask where none does.
/// </summary>
[ForPurpose(Purpose.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class SignInArrivedModel(Authority authority, Readers readers, SignInManager<Account> signIn) : PageModel
{
    /// <summary>Where they go on; null where they are not let in.</summary>
    public string? Next { get; private set; }

    public string? Refusal { get; private set; }

    /// <summary>How the service knows them, for whoever keeps accounts.</summary>
    public string? KnownAs { get; private set; }

    public string Service => authority.Settings.CouncilSignIn?.Name ?? "";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "return")] string? back)
    {
        var arrived = (await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        if (authority.Settings.CouncilSignIn is not { } council || arrived?.FindFirstValue(CouncilSignInHandler.KnownAs) is not { } knownAs)
        {
            return Redirect("/sign-in");
        }

        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        var account = authority.Accounts.KnownAs(knownAs) is { } found && string.Equals(found.KnownAs, knownAs, council.Comparing) ? found : null;
        if (Why(account, council) is { } why)
        {
            (Refusal, KnownAs) = (why, account is null ? knownAs : null);
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        var asked = Url.IsLocalUrl(back) ? back! : "/";
        Next = await LetIn(account!, arrived.HasClaim(CouncilSignInHandler.Proved, "yes"), asked);

        // Cookies that are for this site alone do not come with what another site began; the page itself begins the next.
        Response.Headers["Refresh"] = $"0; url={Next}";
        return Page();
    }

    private string? Why(Account? account, CouncilSignIn council) =>
        account is null ? $"{Words.Start(council.Name)} knows you, and no account in Plimsoll says that it is yours. Ask whoever keeps accounts for Plimsoll where you work; your manager knows who that is."
        : account.IsDisabled ? "Your account in Plimsoll is closed. If you still work here, ask whoever keeps accounts for Plimsoll, or your manager."
        : readers.Of(account).Roles.Count == 0 ? "Your account in Plimsoll holds no role today: the last one ended, or has not begun. Ask whoever keeps accounts for Plimsoll, or your manager."
        : null;

    private async Task<string> LetIn(Account account, bool proved, string asked)
    {
        await signIn.SignOutAsync();
        if (proved)
        {
            await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(SignInServices.ProvedBy, SignInServices.BySecondFactor)]);
            return asked;
        }

        if (!account.HasSecondFactor)
        {
            await signIn.SignInAsync(account, isPersistent: false, CouncilSignInHandler.Name);
            return "/second-factor";
        }

        await HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Id)], IdentityConstants.TwoFactorUserIdScheme)));
        return $"/sign-in/code?return={Uri.EscapeDataString(asked)}";
    }
}
