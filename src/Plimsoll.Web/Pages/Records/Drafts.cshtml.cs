using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>What the reader has begun to write and not yet saved.</summary>
[ForPurpose(Purpose.Write)]
public sealed class DraftsModel(RecordForms forms, RecordPages pages, Who who) : PageModel
{
    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    /// <summary>The one that was kept just now.</summary>
    public DraftLine? Kept { get; private set; }

    public void OnGet(string? kept)
    {
        Drafts = forms.Drafts(who.Reader);
        Kept = Drafts.FirstOrDefault(draft => draft.Id == kept);
        foreach (var subject in Drafts.Select(draft => draft.Subject.Subject).Distinct())
        {
            pages.May(who.Reader, Purpose.Write, subject, "own drafts");
        }
    }

    public IActionResult OnPost(string draft)
    {
        forms.GiveUp(who.Reader, draft);
        return Redirect("/drafts");
    }
}
