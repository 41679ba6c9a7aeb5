using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Forms;
using Plimsoll.App.Keeping;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Records;

/// <summary>The one form page: any record type, for anybody whom it may be about. What is typed is kept whatever is pressed.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
[ForPurpose(Purpose.Write)]
public sealed class FormModel(RecordForms forms, RecordPages pages, Who who, Authority authority) : PageModel
{
    internal const long MostBytes = 60L << 20;

    private const string GivenBy = "set.";

    private static readonly string[] NotTyped = ["__RequestVerificationToken", "do", "draft", "version"];

    public FormView Form { get; private set; } = null!;

    /// <summary>The draft that another window changed, where what was typed here was parted from it.</summary>
    public string? Parted { get; private set; }

    public IReadOnlyList<Mistake> Summary => [.. Form.Mistakes.Select(mistake => new Mistake(mistake.Message, mistake.Name is null ? null : $"#{mistake.Name}{(mistake.Part is null ? "" : $"-{mistake.Part}")}"))];

    // A question may be called kind or type: what the address says is never taken from the form.
    public IActionResult OnGet([FromRoute] string kind, [FromRoute] string id, [FromRoute] string type, [FromQuery(Name = "for")] string? promise, string? clock, string? about, string? corrects, string? draft, string? parted)
    {
        if (!SubjectAddress.TryRead(kind, id, out var subject))
        {
            return NotFound();
        }

        if (pages.MayWrite(who.Reader, type, subject) is { IsAllowed: false } refused)
        {
            return HttpContext.Answer(refused);
        }

        Parted = parted;
        return Show(draft is null ? forms.New(who.Reader, subject, type, new FormStart(promise, clock, about, corrects) { Given = Given() }) : forms.Open(who.Reader, draft));
    }

    /// <summary>Answers that a link has given: <c>set.kind=named worker</c>.</summary>
    private Dictionary<string, string> Given() => Request.Query.Where(pair => pair.Key.StartsWith(GivenBy, StringComparison.Ordinal) && pair.Value.Count == 1)
        .ToDictionary(pair => pair.Key[GivenBy.Length..], pair => pair.Value[0]!);

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, [FromRoute] string id, [FromRoute] string type, [FromForm] string draft, [FromForm] long version, [FromForm(Name = "do")] string? pressed)
    {
        if (!SubjectAddress.TryRead(kind, id, out var subject))
        {
            return NotFound();
        }

        if (pages.MayWrite(who.Reader, type, subject) is { IsAllowed: false } refused)
        {
            return HttpContext.Answer(refused);
        }

        var typed = new TypedForm(Request.Form.Where(pair => !NotTyped.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, (IReadOnlyList<string>)[.. pair.Value.OfType<string>()])));
        var mistakes = await Uploads(typed);
        var (done, on) = pressed?.Split(':', 2) is [var what, var where] ? (what, where) : (pressed ?? "check", "");
        Change(typed, done, on);
        if (forms.Keep(who.Reader, subject, type, draft, version, typed) is not { } result)
        {
            return NotFound();
        }

        if (done == "keep")
        {
            return new JsonResult(Told(result));
        }

        if (result.Kept is not { } kept)
        {
            mistakes.Add(new FormMistake(null, result.Refusal!));
            return Show(forms.New(who.Reader, subject, type, new FormStart()) is { } empty ? empty with { Typed = typed, Draft = draft, Version = version, Mistakes = mistakes } : null);
        }

        if (kept.PartedFrom is { } other && kept.Id != draft)
        {
            return Redirect($"{Address(subject, type, kept.Id)}&parted={other}");
        }

        return done switch
        {
            "later" when mistakes.Count == 0 => Redirect($"/drafts?kept={kept.Id}"),
            "check" when mistakes.Count == 0 && forms.Mistakes(who.Reader, kept.Id) is { Count: 0 } => Redirect($"/draft/{kept.Id}/check"),
            "check" => Show(forms.Open(who.Reader, kept.Id, [.. mistakes, .. forms.Mistakes(who.Reader, kept.Id).Where(one => !mistakes.Exists(known => known.Name == one.Name))])),
            _ when mistakes.Count > 0 => Show(forms.Open(who.Reader, kept.Id, mistakes)),
            "add" => Redirect($"{Address(subject, type, kept.Id)}#{TypedForm.Line(on, typed.Lines(on)[^1])}"),
            "remove" => Redirect($"{Address(subject, type, kept.Id)}#{on.Split('[')[0]}"),
            _ => Redirect(Address(subject, type, kept.Id)),
        };
    }

    public string Address(string? draft = null) => Address(Form.Subject.Subject, Form.Type.Id, draft);

    public DateOnly Today => authority.Today;

    public IEnumerable<Asked> Asked(IReadOnlyList<Question> questions) => questions.Select(question => new Asked(Form, question, Form.Type.Fields, authority.Today));

    public string? ErrorOf(string name, string? part = null, bool not = false) =>
        Form.Mistakes.FirstOrDefault(mistake => mistake.Name == name && (part is null || (mistake.Part == part) != not))?.Message;

    private static string Address(Core.Records.Subject subject, string type, string? draft) =>
        $"{SubjectAddress.Of(subject)}/record/{type}{(draft is null ? "" : $"?draft={Uri.EscapeDataString(draft)}")}";

    private IActionResult Show(FormView? form)
    {
        if (form is null)
        {
            return NotFound();
        }

        foreach (var one in form.Who.Concat(form.Group).Select(one => one.Subject).Where(one => one != form.Subject.Subject).Distinct())
        {
            pages.MayWrite(who.Reader, form.Type.Id, one);
        }

        Form = form;
        return Page();
    }

    private static void Change(TypedForm typed, string done, string on)
    {
        switch (done)
        {
            case "add":
                var line = TypedForm.Line(on, typed.Lines(on) is { Count: > 0 } lines ? lines[^1] + 1 : 2);
                typed.Put($"{line}.", []);
                break;
            case "remove":
                typed.Remove(on);
                break;
            case "without":
                typed[on] = null;
                break;
            default:
                break;
        }
    }

    /// <summary>Keeps the documents that were given, and puts what refers to them in their fields.</summary>
    private async Task<List<FormMistake>> Uploads(TypedForm typed)
    {
        var mistakes = new List<FormMistake>();
        foreach (var file in Request.Form.Files.Where(file => file.FileName.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var kept = await KeepDocument.From(authority, content, file.FileName, HttpContext.RequestAborted);
            if (kept.Document is { } document)
            {
                typed[file.Name] = document.ToString();
            }
            else
            {
                mistakes.Add(new FormMistake(file.Name, kept.Refusal!.TrimEnd('.')));
            }
        }

        return mistakes;
    }

    /// <summary>What the script of the page is told: under which id and version the draft is kept now, and a sentence for its reader.</summary>
    private static object Told(DraftResult result) => result.Kept is not { } kept
        ? new { words = $"Not kept: {result.Refusal}" }
        : new
        {
            draft = kept.Id,
            version = kept.Version,
            other = result.Other?.Id,
            words = kept.PartedFrom is not null && result.Other is not null
                ? "This draft was changed in another window. What you type here is kept as a second draft: see your drafts."
                : $"Kept as a draft, {Words.Of(Moment.At(kept.Saved))}.",
        };
}
