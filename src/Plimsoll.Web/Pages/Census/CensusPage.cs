using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Census;

/// <summary>A page of one census that its reader has loaded. One that has ended, and another's, is as if it had never been.</summary>
public abstract class CensusPage<TView>(LoadedCensuses loaded) : PageModel
    where TView : class
{
    public HeldCensus Census { get; private set; } = null!;

    /// <summary>What is shown of it; null while it is read, and where it is no census.</summary>
    public TView? View { get; private set; }

    protected LoadedCensuses Loaded => loaded;

    /// <summary>Shows what was found; a page beside the first sends there while nothing is.</summary>
    protected IActionResult Show(string id, Func<HeldCensus, Shown<TView>> view, bool isFirst = false)
    {
        if (loaded.Find(id) is not { } census)
        {
            return NotFound();
        }

        Census = census;
        if (!census.IsOver || census.Done is null)
        {
            return isFirst ? Page() : Redirect($"/census/{census.Id}");
        }

        var shown = view(census);
        View = shown.What;
        return View is null ? HttpContext.Answer(shown.Access) : Page();
    }
}
