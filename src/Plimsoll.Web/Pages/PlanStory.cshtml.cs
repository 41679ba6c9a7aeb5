using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Reports;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>A child's plan on one page: the harm over time, whether anything moves, who challenged, what was decided.</summary>
[ForPurpose(Purpose.Open)]
public sealed class PlanStoryModel(PlanStory stories, Authority authority, Who who) : PageModel
{
    public AsAt AsAt { get; private set; } = AsAt.Read(QueryCollection.Empty);

    public string Id { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Null where the child is on no plan that day.</summary>
    public PlanStoryView? View { get; private set; }

    public IActionResult OnGet(string id)
    {
        AsAt = AsAt.Read(Request.Query);
        var child = new Subject(SubjectKind.Child, id);
        var shown = stories.Of(who.Reader, child, AsAt.Day ?? authority.Today);
        if (!shown.Access.IsAllowed)
        {
            return HttpContext.Answer(shown.Access);
        }

        (Id, Name, View) = (id, authority.Names.Of(authority.Overview.IdOf(child)), shown.What);
        return Page();
    }
}
