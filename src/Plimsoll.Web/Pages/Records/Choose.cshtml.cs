using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>What may be recorded about somebody: first what keeps a promise that runs.</summary>
[ForPurpose(Purpose.Write)]
public sealed class ChooseModel(RecordPages pages, Who who) : PageModel
{
    public const int FirstPromises = 6;

    public ChooseView View { get; private set; } = null!;

    public IActionResult OnGet(string kind, string id)
    {
        if (!SubjectAddress.TryRead(kind, id, out var subject))
        {
            return NotFound();
        }

        var shown = pages.Choose(who.Reader, subject);
        if (shown.What is null)
        {
            return HttpContext.Answer(shown.Access);
        }

        View = shown.What;
        return Page();
    }
}
