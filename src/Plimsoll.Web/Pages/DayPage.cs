using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>A page about a day: what stands at its head, whatever it shows below.</summary>
public abstract class DayPage : PageModel
{
    private AsAt? _asAt;

    /// <summary>The day asked about, as it was typed.</summary>
    public AsAt AsAt => _asAt ??= AsAt.Read(Request.Query);

    public abstract string Heading { get; }

    /// <summary>A word beside the heading.</summary>
    public virtual string? Aside => null;

    /// <summary>The page in a sentence or two; null where the day asked about could not be read.</summary>
    public abstract string? Summary { get; }

    /// <summary>How far the sources reach, where they do not reach to the day shown.</summary>
    public virtual IEnumerable<string> Reach => Day is { } day && Words.Reach(day) is { } reach ? [reach] : [];

    /// <summary>Where the page listens for changes.</summary>
    public virtual string? Live => LivePage.Lists;

    /// <summary>The lists of the day asked about are still on their way.</summary>
    public BeingWorkedOut? Awaited { get; protected set; }

    /// <summary>The day shown; null where the day asked about could not be read.</summary>
    public abstract DayView? Day { get; }
}

/// <summary>A page that shows one view of a day.</summary>
public abstract class DayPage<TView> : DayPage
    where TView : class, IOfADay
{
    /// <summary>Null where the day asked about could not be read.</summary>
    public TView? View { get; private set; }

    public override DayView? Day => View?.Day;

    /// <summary>What is shown of the day asked about, or why nothing is.</summary>
    protected IActionResult Show(Func<DateOnly?, Shown<TView>> ask)
    {
        AccessAnswer? refused = null;
        if (AsAt.Mistake is null)
        {
            var shown = ask(AsAt.Day);
            View = shown.What;
            Awaited = shown.Awaited;
            refused = View is null && Awaited is null ? shown.Access : null;
        }

        ViewData[LivePage.Key] = Live;
        ViewData[LivePage.Awaits] = Awaited is null ? null : "The lists are ready.";

        ViewData["Title"] = Heading;
        ViewData["Mistakes"] = AsAt.Mistakes;
        return refused is null ? Page() : HttpContext.Answer(refused);
    }
}
