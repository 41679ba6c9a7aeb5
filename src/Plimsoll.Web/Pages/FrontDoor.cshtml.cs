using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Every contact that waits for a decision, the most urgent first.</summary>
[ForPurpose(Purpose.List)]
public sealed class FrontDoorModel(FirstPages pages, Who who) : DayPage<FrontDoorBoardView>
{
    public static readonly IReadOnlyList<(string Word, string? Rating)> Ratings = [("red", "red"), ("not rated", null), ("amber", "amber"), ("green", "green")];

    public override string Heading => "Front door";

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}, {(view.Waiting.Count == 0 ? "no contact waits" : Words.Count(view.Waiting.Count, "contact waits", "contacts wait"))} for a decision"
            + $"{(Late(view) is > 0 and var late ? $"; {Words.Count(late, "is", "are")} late" : "")}.";

    public IActionResult OnGet() => Show(day => pages.FrontDoor(who.Reader, day));

    private static int Late(FrontDoorBoardView view) => view.Waiting.Count(contact => contact.Promise.Clock.Breached is not null);
}
