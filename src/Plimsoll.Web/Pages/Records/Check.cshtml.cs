using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Records;

/// <summary>What a form says, as it will be read; then it is saved. What is refused stays a draft, and the page says what is missing.</summary>
[ForPurpose(Purpose.Write)]
public sealed class CheckModel(RecordForms forms, RecordPages pages, Who who, Authority authority) : PageModel
{
    public CheckView View { get; private set; } = null!;

    /// <summary>Why it was not saved.</summary>
    public IReadOnlyList<Mistake> Refused { get; private set; } = [];

    public string RefusedTitle { get; private set; } = "There is a problem";

    /// <summary>Others have written meanwhile: the author may read that, and save all the same.</summary>
    public bool Conflict { get; private set; }

    public IActionResult OnGet(string id) => forms.Check(who.Reader, id) is { } view ? Show(view)
        : forms.Open(who.Reader, id) is { } form ? Redirect(FormAddress(form)) : NotFound();

    public IActionResult OnPost(string id, bool again)
    {
        forms.KeepWhy(who.Reader, id, new TypedForm(Request.Form.Select(pair => KeyValuePair.Create(pair.Key, (IReadOnlyList<string>)[.. pair.Value.OfType<string>()]))));
        if (forms.Check(who.Reader, id) is not { } view)
        {
            return OnGet(id);
        }

        var (result, mistakes) = forms.Save(who.Reader, id, again);
        if (result is { IsSaved: true })
        {
            // Who has named others may not open the record itself.
            return Redirect(ReadersOfRecord.IsSaidBy(result.Saved[0]) ? $"{SubjectAddress.Of(result.Saved[0].Subject)}/readers?saved=yes" : $"/record/{Uri.EscapeDataString(result.Saved[0].Id)}/saved");
        }

        RefusedTitle = "Not saved. It is kept as a draft";
        Conflict = result?.Refusal is { Reason: RefusalReason.Conflict };
        Refused = result is { Gates.Count: > 0 } && view.Form.Gaps.Count > 0 ? [.. view.Form.Gaps.Select((gap, place) => new Mistake(GapsAsked.Summary(gap, view.For.Count > 1), $"#{GapsAsked.Id(place)}"))]
            : result?.Refusal is { } refusal ? [new Mistake(refusal.Message, Conflict ? SubjectAddress.Page(view.Form.Subject.Subject) : null)]
            : [.. mistakes.Select(mistake => new Mistake(mistake.Message, mistake.Name is not { } name ? null : $"{(view.Form.Asks(name) ? "" : FormAddress(view.Form))}#{name}{(mistake.Part is null ? "" : $"-{mistake.Part}")}"))];
        return Show(view with { Form = view.Form with { Mistakes = mistakes } });
    }

    private IActionResult Show(CheckView view)
    {
        foreach (var one in view.For)
        {
            pages.MayWrite(who.Reader, view.Form.Type.Id, one.Who.Subject);
        }

        View = view;
        return Page();
    }

    public DateOnly Today => authority.Today;

    private static string FormAddress(FormView form) => $"{SubjectAddress.Of(form.Subject.Subject)}/record/{form.Type.Id}?draft={form.Draft}";
}
