using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>One late promise: what was promised, who must answer, what has been answered, and by which form to answer.</summary>
[ForPurpose(Purpose.Open)]
public sealed class BreachModel(ReadBreach breaches, Who who) : PageModel
{
    public BreachView View { get; private set; } = null!;

    /// <summary>What the ladder asks for, and a challenge; the rest stands folded.</summary>
    public IReadOnlyList<WayToAnswer> Ways => [.. View.Ways.Where(IsShown)];

    public IReadOnlyList<WayToAnswer> OtherWays => [.. View.Ways.Where(way => !IsShown(way))];

    public string Form(WayToAnswer way) => $"{SubjectAddress.Of(View.Who.Subject)}/record/{way.Type}?clock={Uri.EscapeDataString(View.Clock.Id)}"
        + string.Concat(way.Given.Select(one => $"&set.{one.Key}={Uri.EscapeDataString(one.Value)}"));

    private static bool IsShown(WayToAnswer way) => way.IsAsked || way.Type is RecordTypes.OversightNote or RecordTypes.Challenge;

    /// <param name="of">Whose clock it is, <c>child:M001</c>: found sooner, and right all the same without it.</param>
    public IActionResult OnGet(string clock, string? of)
    {
        var shown = breaches.Of(who.Reader, clock, Subject.TryParse(of, null, out var subject) ? subject : null);
        if (shown.What is null)
        {
            return HttpContext.Answer(shown.Access);
        }

        View = shown.What;
        return Page();
    }
}
