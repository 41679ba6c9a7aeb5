using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>The one-time address that whoever keeps accounts hands over: its person sets a password, once.</summary>
[ForPurpose(Purpose.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class WelcomeModel(KeepAccounts keeping, Mode mode, SignInManager<Account> signIn) : PageModel
{
    [ViewData]
    public IReadOnlyList<Mistake> Mistakes { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Account? Account { get; private set; }

    public void OnGet() => Account = mode.IsDemonstration ? null : keeping.Invited(Key);

    public async Task<IActionResult> OnPostAsync()
    {
        OnGet();
        if (Account is null)
        {
            return Page();
        }

        var accounts = signIn.UserManager;
        if (string.IsNullOrEmpty(Password) || Password.Contains(Account.Id, StringComparison.OrdinalIgnoreCase))
        {
            Mistakes = [new(string.IsNullOrEmpty(Password) ? "Enter a password" : "Choose a password without your name in it", "#password")];
            return Page();
        }

        (Account.Invitation, Account.InvitationEnds, Account.Failed, Account.LockedUntil) = (null, null, 0, null);
        var result = Account.Password is null ? await accounts.AddPasswordAsync(Account, Password) : IdentityResult.Failed();
        if (!result.Succeeded)
        {
            Mistakes = [new("Choose a longer password: at least 12 characters, 6 of them different. Three words that do not belong together are good", "#password")];
            return Page();
        }

        await signIn.SignOutAsync();
        await signIn.SignInAsync(Account, isPersistent: false, "pwd");
        return Redirect("/second-factor");
    }
}
