using Microsoft.AspNetCore.Mvc;
using Plimsoll.App;
using Plimsoll.App.Forms;
using Plimsoll.App.Recording;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Records;

/// <summary>A record that was written about the wrong person is moved to the right one, with a reason.</summary>
[ForPurpose(Purpose.Write)]
public sealed class MoveModel(ReadRecord records, RecordPages pages, CorrectRecord correct, Who who, Authority authority) : PutRight(records, who, authority)
{
    private readonly Who _who = who;

    [BindProperty]
    public string? To { get; set; }

    public string? ToError => Mistakes.FirstOrDefault(mistake => mistake.Href == "#to")?.Text;

    public IActionResult OnPost(string id, long seen)
    {
        if (Find(id) is { } no)
        {
            return no;
        }

        var (to, mistake) = pages.Named(_who.Reader, View.Who.Subject.Kind, To ?? "");
        if (to is not { } subject)
        {
            Mistakes = [new Mistake(mistake!, "#to")];
            return Page();
        }

        return Answer(correct.Move(Signs, id, subject, Reason ?? "", seen: seen));
    }
}
