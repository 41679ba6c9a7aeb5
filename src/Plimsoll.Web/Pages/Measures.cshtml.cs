using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Every measure with its latest figure, by area.</summary>
[ForPurpose(Purpose.Figures)]
public sealed class MeasuresModel(MeasurePages pages, Who who) : PageModel
{
    /// <summary>Null where it is not for this reader.</summary>
    public MeasuresView? View { get; private set; }

    public string Summary
    {
        get
        {
            var all = View!.Areas.SelectMany(area => area.Measures).ToList();
            var now = all.Where(one => one.Latest is { } latest && latest.Signals.Count > 0).ToList();
            return View.Held is null ? $"{all.Count} measures; their figures are being worked out."
                : $"{all.Count} measures. The latest figures of {now.Count} are more than the usual coming and going: {Tell(now, true)} for the better, {Tell(now, false)} for the worse.";
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await pages.AllAsync(who.Reader);
        View = shown.What;
        ViewData[LivePage.Awaits] = View is { Held: null } ? "The figures are ready." : null;
        return View is null ? HttpContext.Answer(shown.Access) : Page();
    }

    public static string AreaId(MeasureArea area) => "area-" + area.Title.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The last signal, or why there is none.</summary>
    public static string? Signal(MeasureLatest one) => one.Signal is { } signal ? MeasureWords.Of(signal)
        : one.Latest is not { Figure.State: not FigureState.NotObserved } ? null
        : one.TooFew is null ? "Nothing beyond the usual coming and going" : "Too few figures to tell";

    private static int Tell(IEnumerable<MeasureLatest> now, bool better) => now.Count(one => one.Latest!.Signals[^1].IsBetter == better);
}
