using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>That it is recorded, and what it changed.</summary>
[ForPurpose(Purpose.Write)]
public sealed class SavedModel(RecordPages pages, Who who) : PageModel
{
    public SavedView View { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (pages.Saved(who.Reader, id) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
