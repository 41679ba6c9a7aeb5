using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>One record whole, with who wrote it, when, and what replaced what.</summary>
[ForPurpose(Purpose.Open)]
public sealed class RecordModel(ReadRecord records, Who who) : PageModel
{
    public RecordView View { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        var shown = records.Of(who.Reader, id);
        if (shown.What is null)
        {
            return HttpContext.Answer(shown.Access);
        }

        View = shown.What;
        return Page();
    }
}
