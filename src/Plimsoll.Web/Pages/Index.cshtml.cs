using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Takes each person to the page their role begins with.</summary>
[ForPurpose(Purpose.SignedIn)]
public sealed class IndexModel(Who who, Authority authority) : PageModel
{
    public IActionResult OnGet() => Redirect(Ways.Of(who.Reader, authority.Access) is [var first, ..] ? first.Path : "/account");
}
