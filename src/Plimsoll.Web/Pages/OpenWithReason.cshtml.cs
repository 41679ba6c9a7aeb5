using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>Opens a child's record that is not one's own to open, because it cannot wait.</summary>
[ForPurpose(Purpose.BreakGlass)]
public sealed class OpenWithReasonModel(Authority authority, Who who) : PageModel
{
    [ViewData]
    public Mistake? Mistake { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string Hours { get; } = $"{OpenWithReason.Holds.TotalHours:0} hours";

    public IActionResult OnGet(string id)
    {
        var answer = authority.Access.May(who.Reader, Purpose.Open, new Subject(SubjectKind.Child, id));
        return answer.IsAllowed ? Redirect($"/child/{Uri.EscapeDataString(id)}") : answer.MayOpenWithReason ? Page() : HttpContext.Answer(answer);
    }

    public IActionResult OnPost(string id)
    {
        var answer = new OpenWithReason(authority).Open(who.Reader, new Subject(SubjectKind.Child, id), Reason);
        if (answer.IsAllowed)
        {
            return Redirect($"/child/{Uri.EscapeDataString(id)}");
        }

        if (!answer.MayOpenWithReason)
        {
            return HttpContext.Answer(answer);
        }

        Mistake = new(answer.Why, "#Reason");
        return Page();
    }
}
