using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Census;

/// <summary>The findings of a census as a file, with the reasons of queries.</summary>
[ForPurpose(Purpose.Export)]
public sealed class FileModel(LoadedCensuses loaded, CensusPages pages, Who who) : PageModel
{
    public IActionResult OnGet(string id, string format)
    {
        if (loaded.Find(id) is not { Done: { } done } census || format is not ("csv" or "xlsx" or "jsonl"))
        {
            return NotFound();
        }

        var (filter, name) = (FindingAsked.Read(Request.Query), $"census-{done.Year}-findings");
        if (format == "jsonl")
        {
            var lines = pages.Lines(who.Reader, census, filter);
            return lines.What is { } bytes ? File(bytes, "application/jsonl; charset=utf-8", $"{name}.jsonl") : HttpContext.Answer(lines.Access);
        }

        var shown = pages.Table(who.Reader, census, filter);
        return shown.What is { } table ? TableFile.Answer(table, format, name) : HttpContext.Answer(shown.Access);
    }
}
