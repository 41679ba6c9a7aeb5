using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>What is due of one subject, and the decision of a person about it.</summary>
[ForPurpose(Purpose.Keep)]
public sealed class DisposalModel(DecideDisposal disposal, Authority authority, Who who) : PageModel
{
    public Subject Subject { get; private set; }

    public DisposalProposal? View { get; private set; }

    /// <summary>What became of the decision; null before it.</summary>
    public ErasureResult? Result { get; private set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [ViewData]
    public IReadOnlyList<Mistake> Mistakes { get; private set; } = [];

    public IReadOnlyList<Choice> Roles => [new("Choose", ""), .. authority.Catalogue.Roles.Keys.Select(role => new Choice(Words.Start(role), role))];

    public string? Error(string field) => Mistakes.FirstOrDefault(mistake => mistake.Href == $"#{field}")?.Text;

    public IActionResult OnGet(string kind, string id) => Show(kind, id) ?? Page();

    public IActionResult OnPost(string kind, string id, string? sure)
    {
        if (Show(kind, id) is { } refused)
        {
            return refused;
        }

        Mistakes = [.. new[]
        {
            string.IsNullOrWhiteSpace(By) ? new Mistake("Say who decided", "#by") : null,
            string.IsNullOrEmpty(Role) ? new Mistake("Choose the role in which they decided", "#role") : null,
            string.IsNullOrWhiteSpace(Reason) ? new Mistake("Say why", "#reason") : null,
            sure != "yes" ? new Mistake("Say that it is to be erased", "#sure") : null,
        }.OfType<Mistake>()];
        if (Mistakes.Count > 0)
        {
            return Page();
        }

        var done = disposal.Carry(who.Reader, Subject, Reason!, new Author(By!.Trim(), Role)).What!;
        if (done.Refusal is { } why)
        {
            Mistakes = [new(why.TrimEnd('.'), "#reason")];
            return Page();
        }

        Result = done;
        return Page();
    }

    /// <summary>What is due; an answer where nothing is, or where the reader may not see it.</summary>
    private IActionResult? Show(string kind, string id)
    {
        if (!SubjectAddress.TryRead(kind, id, out var subject))
        {
            return NotFound();
        }

        Subject = subject;
        var shown = disposal.Of(who.Reader, subject);
        View = shown.What;
        return !shown.Access.IsAllowed ? HttpContext.Answer(shown.Access) : View is null ? NotFound() : null;
    }
}
