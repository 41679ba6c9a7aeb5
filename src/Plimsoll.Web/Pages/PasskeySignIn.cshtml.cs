using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Signing in with a passkey: the device asks its person for a finger, a face or a code, and so it is two proofs at once.</summary>
[ForPurpose(Purpose.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class PasskeySignInModel(SignInManager<Account> signIn, Mode mode) : PageModel
{
    public IActionResult OnGet() => Redirect("/sign-in");

    /// <summary>What the browser asks the device.</summary>
    public async Task<IActionResult> OnPostAskAsync() => mode.IsDemonstration ? NotFound() : Content(await signIn.MakePasskeyRequestOptionsAsync(null!), "application/json");

    public async Task<IActionResult> OnPostAsync(string? credential, [FromQuery(Name = "return")] string? back)
    {
        if (mode.IsDemonstration || string.IsNullOrEmpty(credential))
        {
            return Redirect("/sign-in");
        }

        var given = await Given(credential);
        if (given is not { Succeeded: true, User: { IsDisabled: false } account } || !(await signIn.UserManager.AddOrUpdatePasskeyAsync(account, given.Passkey)).Succeeded)
        {
            return Redirect($"/sign-in?trouble={nameof(SignInTrouble.Passkey).ToLowerInvariant()}{(Url.IsLocalUrl(back) ? $"&return={Uri.EscapeDataString(back!)}" : "")}");
        }

        await signIn.SignOutAsync();
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(SignInServices.ProvedBy, SignInServices.BySecondFactor)]);
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/");
    }

    /// <summary>Null where the browser was asked nothing, or too long ago.</summary>
    private async Task<PasskeyAssertionResult<Account>?> Given(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
