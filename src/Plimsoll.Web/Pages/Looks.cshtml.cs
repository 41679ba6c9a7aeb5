using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>Who looked at what: by whom, at whom, on which day.</summary>
[ForPurpose(Purpose.Looks)]
public sealed class LooksModel(ReadLooks looks, Who who) : PageModel
{
    public const string List = "looks";

    public LooksView? View { get; private set; }

    public LooksAsked Asked { get; private set; } = new(null, null, null);

    public TypedDate On { get; private set; } = new(null, null, null);

    public string? Mistake { get; private set; }

    public IReadOnlyList<Mistake> Mistakes => Mistake is null ? [] : [new(Mistake, $"#on-{On.FirstWrong}")];

    public IReadOnlyList<Choice> Accounts => [new("Anybody", ""), .. View?.Accounts.Select(account => new Choice(account.Name, account.Id)) ?? []];

    public string Summary => View is not { } view ? "" : string.Concat(
        view.Lines.Count == 0 ? "Nobody looked" : view.HasMore ? $"The last {ReadLooks.Most:N0} looks" : Words.Count(view.Part.Total, "look"),
        view.Of is { } of ? $" at {of}" : "",
        Asked.On is { } on ? $" on {Words.Of(on)}" : Asked is { Of: null, By: null } ? " in the last day" : "",
        ".");

    public IActionResult OnGet(string? of, string? by)
    {
        On = new TypedDate(Part("day"), Part("month"), Part("year"));
        DateOnly? day = null;
        if (!On.IsEmpty)
        {
            (day, On, Mistake) = On.Read();
        }

        Asked = new LooksAsked(Subject.TryParse(of, null, out var subject) ? subject : null, string.IsNullOrEmpty(by) ? null : by, day);
        var shown = looks.Of(who.Reader, Asked, PagePart.Asked(Request.Query, List));
        View = shown.What;
        return View is null ? HttpContext.Answer(shown.Access) : Page();
    }

    private string Part(string name) => Request.Query[$"on-{name}"].ToString().Trim();
}
