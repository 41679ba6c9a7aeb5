using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Census;

/// <summary>Has the census of a year made of our own records, and checked.</summary>
[ForPurpose(Purpose.Export)]
public sealed class BuildModel(LoadedCensuses loaded, CheckOwnCensus own, Who who) : PageModel
{
    public OwnCensusChoice Choice { get; private set; } = null!;

    /// <summary>The year as it was asked for.</summary>
    public string? Year { get; private set; }

    [ViewData]
    public Mistake? Mistake { get; private set; }

    public IActionResult OnGet()
    {
        Choice = own.Choice(who.Reader);
        return Choice.Access.IsAllowed ? Page() : HttpContext.Answer(Choice.Access);
    }

    public IActionResult OnPost([FromForm] string? year)
    {
        var shown = own.Begin(who.Reader, loaded.Holder, int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null);
        if (shown.What is not { } begun)
        {
            return HttpContext.Answer(shown.Access);
        }

        if (begun.Census is { } census)
        {
            return Redirect($"/census/{census.Id}");
        }

        (Year, Mistake) = (year, new Mistake(begun.Refused!, "#year"));
        return OnGet();
    }
}
