using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Forms;
using Plimsoll.App.Recording;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Records;

/// <summary>What withdrawing and moving a record have in common: the record, why, and what was refused.</summary>
public abstract class PutRight(ReadRecord records, Who who, Authority authority) : PageModel
{
    public RecordView View { get; private set; } = null!;

    public long Seen { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    [ViewData]
    public IReadOnlyList<Mistake> Mistakes { get; protected set; } = [];

    public string? ReasonError => Mistakes.FirstOrDefault(mistake => mistake.Href == "#reason")?.Text;

    /// <summary>Who puts it right, as they sign in this person's record.</summary>
    protected Acting Signs => authority.Access.SignsIn(who.Reader, View.Who.Subject);

    public IActionResult OnGet(string id) => Find(id) ?? Page();

    protected IActionResult? Find(string id)
    {
        var shown = records.Of(who.Reader, id);
        if (shown.What is not { } view)
        {
            return HttpContext.Answer(shown.Access);
        }

        View = view;
        Seen = authority.Overview.Followed;
        return view.MayChange ? null : NotFound();
    }

    protected IActionResult Answer(SaveResult result)
    {
        if (result.IsSaved)
        {
            return Redirect($"/record/{Uri.EscapeDataString(result.Saved[0].Id)}/saved");
        }

        Mistakes = result.Refusal is { } refusal ? [new Mistake(refusal.Message)]
            : [.. result.Objections.Select(objection => new Mistake(objection.Words.TrimEnd('.'), objection.Field == "reason" ? "#reason" : null))];
        return Page();
    }
}
