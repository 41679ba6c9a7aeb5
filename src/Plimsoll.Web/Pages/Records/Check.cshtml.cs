using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Records;

/// <summary>What a form says, as it will be read; then it is saved. What is refused stays a draft, and the page says what is missing.</summary>
[ForPurpose(Purpose.Write)]
public sealed class CheckModel(RecordForms forms, RecordPages pages, Who who, Authority authority) : PageModel
{
    private readonly ClockAnswers _answers = new(authority.Catalogue);

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
        Refused = result is { Gates.Count: > 0 } ? [.. result.Gates.Select(gate => Gap(gate, view))]
            : result?.Refusal is { } refusal ? [new Mistake(refusal.Message, Conflict ? SubjectAddress.Page(view.Form.Subject.Subject) : null)]
            : [.. mistakes.Select(mistake => new Mistake(mistake.Message, mistake.Name is null ? null : $"{FormAddress(view.Form)}#{mistake.Name}{(mistake.Part is null ? "" : $"-{mistake.Part}")}"))];
        return Show(view);
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

    /// <summary>What a standard misses before it lets the record be saved, and the form that fills it.</summary>
    private Mistake Gap(Unsaved gate, CheckView view)
    {
        var otherwise = gate.Otherwise is { } other ? $" Or: {other}." : "";
        var whose = view.For.Count > 1 ? $" for {authority.Names.Of(gate.Record.Subject)}" : "";
        return new Mistake(
            $"{(gate.Standard.Promise ?? gate.Standard.Title).TrimEnd('.')}. Missing{whose}: {gate.Missing}.{otherwise} ({Words.Of(gate.Standard.Status)}: {gate.Standard.Source})",
            _answers.Missing(gate.Standard) is { } type ? $"{SubjectAddress.Of(gate.Record.Subject)}/record/{type.Id}" : null);
    }

    private static string FormAddress(FormView form) => $"{SubjectAddress.Of(form.Subject.Subject)}/record/{form.Type.Id}?draft={form.Draft}";
}
