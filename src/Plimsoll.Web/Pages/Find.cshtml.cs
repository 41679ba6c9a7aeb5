using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>People by what somebody remembers of them. What is typed is posted: a name does not belong in an address.</summary>
[ForPurpose(Purpose.Find)]
public sealed class FindModel(Looking looking, Who who) : PageModel
{
    private const int Most = 200;

    public string? Typed { get; private set; }

    /// <summary>Null until something was asked for.</summary>
    public FoundView? View { get; private set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost(string? q, string? more) => Ask(q, more is null ? FoundView.Best : FoundView.Most) ?? Page();

    /// <summary>The people alone, while somebody types.</summary>
    public IActionResult OnPostLive(string? q) => Ask(q, FoundView.Best) ?? Partial("_Found", View);

    public static string Kind(Subject subject) => subject.Kind switch
    {
        SubjectKind.Child => "child",
        SubjectKind.Worker => "works here",
        SubjectKind.CarerHousehold => "carers",
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <summary>How many fit, and how many of them are shown.</summary>
    public static string Fit(FoundView view) => view.Fit > FoundView.Most ? $"More than {FoundView.Most:N0} people fit; the best {view.People.Count:N0} are shown. Say more of whom you look for."
        : $"{Words.Count(view.Fit, "person fits", "people fit")}{(view.People.Count < view.Fit ? $"; the best {view.People.Count:N0} are shown" : ", the best first")}.";

    /// <summary>Finds; an answer where the reader may not.</summary>
    private IActionResult? Ask(string? q, int most)
    {
        Typed = q?.Trim() is { Length: > Most } longer ? longer[..Most] : q?.Trim();
        if (string.IsNullOrEmpty(Typed))
        {
            return null;
        }

        var shown = looking.Find(who.Reader, Typed, most);
        View = shown.What;
        return View is null ? HttpContext.Answer(shown.Access) : null;
    }
}
