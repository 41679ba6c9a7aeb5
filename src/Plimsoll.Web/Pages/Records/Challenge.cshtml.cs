using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>One challenge: what is wrong for the child, who answers in turn, and what they answered.</summary>
[ForPurpose(Purpose.Open)]
public sealed class ChallengeModel(Challenges challenges, Who who) : PageModel
{
    public ChallengeView View { get; private set; } = null!;

    /// <summary>The stage for which the reader would answer.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>Why the answer is not theirs to write; null where it is.</summary>
    public string? MayNot { get; private set; }

    public IActionResult OnGet(string id)
    {
        var shown = challenges.Of(who.Reader, id);
        if (shown.What is null)
        {
            return HttpContext.Answer(shown.Access);
        }

        View = shown.What;
        (Stage, MayNot) = challenges.Answer(who.Reader, View);
        return Page();
    }
}
