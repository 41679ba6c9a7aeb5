using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>The figures of a measure, or who is behind one of them, as a file.</summary>
[ForPurpose(Purpose.Export)]
public sealed class MeasureFileModel(MeasurePages pages, Authority authority, Who who) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, string format)
    {
        if (!authority.Catalogue.Measures.TryGetValue(id, out var measure) || format is not ("csv" or "xlsx"))
        {
            return NotFound();
        }

        var choice = MeasureModel.Read(Request.Query);
        var shown = await pages.FileAsync(who.Reader, measure, choice);
        if (!shown.Access.IsAllowed)
        {
            return HttpContext.Answer(shown.Access);
        }

        // Being worked out: the page of the measure says so.
        return shown.What is { } table ? TableFile.Answer(table, format, $"{measure.Id}{(choice.Behind ? "-behind" : "")}") : Redirect($"/measure/{Uri.EscapeDataString(measure.Id)}");
    }
}
