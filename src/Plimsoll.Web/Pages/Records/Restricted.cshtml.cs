using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>Every record that is restricted or names readers, the next to end first.</summary>
[ForPurpose(Purpose.Restrict)]
public sealed class RestrictedModel(ReadersOfRecord readers, Who who) : PageModel
{
    public IReadOnlyList<RestrictedLine> Lines { get; private set; } = [];

    public IActionResult OnGet()
    {
        var shown = readers.All(who.Reader);
        if (shown.What is null)
        {
            return HttpContext.Answer(shown.Access);
        }

        Lines = shown.What;
        return Page();
    }
}
