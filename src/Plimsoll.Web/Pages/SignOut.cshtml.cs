using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Ends the sign-in of this browser.</summary>
[ForPurpose(Purpose.SignedIn)]
public sealed class SignOutModel(SignInManager<Account> signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect("/sign-in");
    }
}
