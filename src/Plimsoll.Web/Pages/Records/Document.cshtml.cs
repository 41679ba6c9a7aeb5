using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>A document of a record, given to be kept by the reader and never opened in the page: what is in it was not written here.</summary>
[ForPurpose(Purpose.Open)]
public sealed class DocumentModel(ReadRecord records, Who who) : PageModel
{
    public IActionResult OnGet(string id, string hash)
    {
        var shown = records.Document(who.Reader, id, hash);
        return shown.What is { } document ? File(document.Content, document.Reference.Kind, document.Reference.Name)
            : shown.Access.IsAllowed ? NotFound()
            : HttpContext.Answer(shown.Access);
    }
}
