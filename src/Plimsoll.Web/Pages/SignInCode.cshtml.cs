using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>The second step of signing in: the six digits of the authenticator, or a recovery code.</summary>
[ForPurpose(Purpose.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class SignInCodeModel(SignInManager<Account> signIn) : PageModel
{
    [ViewData]
    public Mistake? Mistake { get; private set; }

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { IsDisabled: false })
        {
            return Redirect("/sign-in");
        }

        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        var result = code.Length <= 6
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/");
        }

        Mistake = result.IsLockedOut
            ? new($"There were {SignInServices.Tries} wrong tries, so this account waits for {SignInServices.Locked.TotalMinutes:0} minutes. If they were not yours, tell whoever keeps accounts.")
            : new("That code does not count. A code holds for half a minute and can be used once: wait for the next one, and see that the clock of your phone is right", "#code");
        return Page();
    }
}
