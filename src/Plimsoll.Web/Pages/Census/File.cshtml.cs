using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Census;

/// <summary>The findings of a census as a file, with the reasons of queries; or what else of it is asked for; or the census itself, where it was made here.</summary>
[ForPurpose(Purpose.Export)]
public sealed class FileModel(LoadedCensuses loaded, CensusFiles files, CensusComparison comparison, Who who) : PageModel
{
    public IActionResult OnGet(string id, string format, string? of)
    {
        if (loaded.Find(id) is not { Done: { } done } census)
        {
            return NotFound();
        }

        var name = $"census-{done.Year}";
        return (of, format) switch
        {
            (null, "xml") => Answer(files.Census(who.Reader, census), bytes => File(bytes, "application/xml", $"{name}.xml")),
            (null, "jsonl") => Answer(files.Lines(who.Reader, census, FindingAsked.Read(Request.Query)), lines => File(lines, "application/jsonl; charset=utf-8", $"{name}-findings.jsonl")),
            (null, "csv" or "xlsx") => Table(files.Findings(who.Reader, census, FindingAsked.Read(Request.Query)), "findings"),
            ("gaps", "csv" or "xlsx") => Table(files.Gaps(who.Reader, census), "gaps"),
            ("tables", "csv" or "xlsx") => Table(files.Tables(who.Reader, census, loaded.All), "tables"),
            ("compare", "csv" or "xlsx") when loaded.Other(census) is { } earlier => Table(comparison.Table(who.Reader, census, earlier, FindingAsked.Severity(Request.Query)), "compared"),
            _ => NotFound(),
        };

        IActionResult Table(Shown<FigureTable> shown, string what) => Answer(shown, table => TableFile.Answer(table, format, $"{name}-{what}"));
    }

    private IActionResult Answer<T>(Shown<T> shown, Func<T, IActionResult> file)
        where T : class => shown.What is { } what ? file(what) : shown.Access.IsAllowed ? NotFound() : HttpContext.Answer(shown.Access);
}
