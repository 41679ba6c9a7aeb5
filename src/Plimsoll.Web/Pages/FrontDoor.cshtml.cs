using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Every contact that waits for a decision, the most urgent first.</summary>
[ForPurpose(Purpose.List)]
public sealed class FrontDoorModel(FirstPages pages, Who who) : PageModel
{
    public static readonly IReadOnlyList<(string Word, string? Rating)> Ratings = [("red", "red"), ("not rated", null), ("amber", "amber"), ("green", "green")];

    public AsAt AsAt { get; private set; } = AsAt.Read(QueryCollection.Empty);

    public FrontDoorBoardView? View { get; private set; }

    public string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}, {(view.Waiting.Count == 0 ? "no contact waits" : Words.Count(view.Waiting.Count, "contact waits", "contacts wait"))} for a decision"
            + $"{(Late(view) is > 0 and var late ? $"; {Words.Count(late, "is", "are")} late" : "")}.";

    public IActionResult OnGet()
    {
        AsAt = AsAt.Read(Request.Query);
        if (AsAt.Mistake is not null)
        {
            return Page();
        }

        var shown = pages.FrontDoor(who.Reader, AsAt.Day);
        View = shown.What;
        return View is null ? HttpContext.Answer(shown.Access) : Page();
    }

    private static int Late(FrontDoorBoardView view) => view.Waiting.Count(contact => contact.Promise.Clock.Breached is not null);
}
