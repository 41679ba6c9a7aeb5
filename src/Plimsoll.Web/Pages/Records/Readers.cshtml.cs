using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>Who may see somebody's record, why and until when; and the way to restrict it, to name readers and to keep somebody out.</summary>
[ForPurpose(Purpose.Restrict)]
public sealed class ReadersModel(ReadersOfRecord readers, Who who) : PageModel
{
    public ReadersView View { get; private set; } = null!;

    public bool IsSaved { get; private set; }

    public IActionResult OnGet(string kind, string id, string? saved)
    {
        if (!SubjectAddress.TryRead(kind, id, out var subject))
        {
            return NotFound();
        }

        var shown = readers.Of(who.Reader, subject);
        if (shown.What is null)
        {
            return HttpContext.Answer(shown.Access);
        }

        (View, IsSaved) = (shown.What, saved is not null);
        return Page();
    }
}
