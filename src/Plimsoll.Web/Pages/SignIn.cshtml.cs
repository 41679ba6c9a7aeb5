using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.Core.Practice;
using Plimsoll.Demo;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>The demonstration's sign-in: whoever is at this machine may be any of the invented people.</summary>
[ForPurpose(Purpose.Anyone)]
public sealed class SignInModel(DemoPeople people) : PageModel
{
    public DemoPeople People => people;

    public string? Mistake { get; private set; }

    /// <summary>The page asked for before signing in.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    public async Task<IActionResult> OnPostAsync(string? person)
    {
        if (people.Find(person) is not { } chosen)
        {
            Mistake = "Choose one of the people listed";
            return Page();
        }

        await HttpContext.SignInAsync(chosen.AsPrincipal(CookieAuthenticationDefaults.AuthenticationScheme));
        return LocalRedirect(Url.IsLocalUrl(Return) ? Return : "/");
    }
}
