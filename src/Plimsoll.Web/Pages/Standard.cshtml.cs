using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Standards;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>One standard: the promise, where it comes from, who answers when it is late, its examples, and how it is kept now.</summary>
[ForPurpose(Purpose.SignedIn)]
public sealed class StandardModel(StandardPages pages, Who who) : PageModel
{
    /// <summary>Null where there is no such standard.</summary>
    public StandardView? View { get; private set; }

    public Standard Standard => View!.Standard;

    public IActionResult OnGet(string id)
    {
        View = pages.One(who.Reader, id);
        return View is null ? NotFound() : Page();
    }
}
