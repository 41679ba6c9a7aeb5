using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Goes to the council's own sign-in service. By a link: a form would not be let go to another site.</summary>
[ForPurpose(Purpose.Anyone)]
public sealed class SignInServiceModel(Authority authority, Mode mode) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "return")] string? back)
    {
        if (mode.IsDemonstration || authority.Settings.CouncilSignIn is null)
        {
            return NotFound();
        }

        try
        {
            await HttpContext.ChallengeAsync(CouncilSignInHandler.Name, new AuthenticationProperties { RedirectUri = $"/sign-in/arrived{(Url.IsLocalUrl(back) ? $"?return={Uri.EscapeDataString(back!)}" : "")}" });
            return new EmptyResult();
        }
        catch (NotSignedInException trouble)
        {
            return Redirect(SignInTroubleWords.Address(trouble.Trouble, Url.IsLocalUrl(back) ? back : null));
        }
    }
}
