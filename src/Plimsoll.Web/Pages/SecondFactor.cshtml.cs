using System.Security.Claims;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>After the first password: an authenticator is joined to the account. Nothing else opens before that.</summary>
[ForPurpose(Purpose.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class SecondFactorModel(Who who, SignInManager<Account> signIn) : PageModel
{
    private const int Codes = 10;

    [ViewData]
    public Mistake? Mistake { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The secret in groups of four, for typing.</summary>
    public string Secret { get; private set; } = "";

    public IHtmlContent? Square { get; private set; }

    /// <summary>Shown once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (who.HalfSignedIn is not { HasSecondFactor: false } account)
        {
            return Redirect("/");
        }

        await Show(account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (who.HalfSignedIn is not { HasSecondFactor: false } account)
        {
            return Redirect("/");
        }

        var accounts = signIn.UserManager;
        if (await accounts.IsLockedOutAsync(account) || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, (Code ?? "").Replace(" ", "", StringComparison.Ordinal)))
        {
            Mistake = new("That code does not count. Enter the six digits that the authenticator shows now", "#code");
            await Show(account);
            return Page();
        }

        RecoveryCodes = [.. Enumerable.Range(0, Codes).Select(_ => AuthenticatorCodes.NewRecoveryCode())];
        await ((IUserTwoFactorRecoveryCodeStore<Account>)HttpContext.RequestServices.GetRequiredService<IUserStore<Account>>()).ReplaceCodesAsync(account, RecoveryCodes, HttpContext.RequestAborted);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(SignInServices.ProvedBy, SignInServices.BySecondFactor)]);
        return Page();
    }

    private async Task Show(Account account)
    {
        var accounts = signIn.UserManager;
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { } secret)
        {
            secret = AuthenticatorCodes.NewKey();
            await ((IUserAuthenticatorKeyStore<Account>)HttpContext.RequestServices.GetRequiredService<IUserStore<Account>>()).SetAuthenticatorKeyAsync(account, secret, HttpContext.RequestAborted);
            await accounts.UpdateAsync(account);
        }

        Secret = string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
        Square = SquareCode.Of(AuthenticatorCodes.Address(account, secret, "Plimsoll"), "A square code that holds the secret shown below");
    }
}
