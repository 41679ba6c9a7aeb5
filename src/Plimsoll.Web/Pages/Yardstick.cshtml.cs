using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>Every team on the same yardstick: late promises, or any measure, permanent beside agency.</summary>
[ForPurpose(Purpose.Figures)]
public sealed class YardstickModel(FirstPages pages, MeasurePages measures, Authority authority, Who who) : PageModel
{
    public const string LatePromises = "late promises";

    /// <summary>The measure asked for; null for late promises.</summary>
    public Measure? Measure { get; private set; }

    public YardstickView? Late { get; private set; }

    /// <summary>Null while the figures are worked out, and where there are none.</summary>
    public MeasureYardstick? Of { get; private set; }

    public IReadOnlyList<Choice> Choices => [new("Late promises", LatePromises), .. authority.Catalogue.Measures.Values
        .OrderBy(measure => measure.Area, StringComparer.Ordinal).Select(measure => new Choice($"{Words.Start(measure.Area.Replace('-', ' '))}: {measure.Title}", measure.Id))];

    public IReadOnlyList<Choice> Periods => [.. Of!.Periods.Select(one => new Choice(RunChart.Words(one), MeasureModel.Day(one.Last)))];

    public async Task<IActionResult> OnGetAsync(string? of, string? period)
    {
        if (!string.IsNullOrEmpty(of) && of != LatePromises)
        {
            if (!authority.Catalogue.Measures.TryGetValue(of, out var measure))
            {
                return NotFound();
            }

            Measure = measure;
            var shown = await measures.YardstickAsync(who.Reader, measure, DateOnly.TryParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end : null);
            Of = shown.What;
            ViewData[LivePage.Awaits] = shown.Awaited is null ? null : "The figures are ready.";
            return shown.Access.IsAllowed ? Page() : HttpContext.Answer(shown.Access);
        }

        var late = pages.Yardstick(who.Reader, null);
        Late = late.What;
        return late.Access.IsAllowed ? Page() : HttpContext.Answer(late.Access);
    }

    /// <summary>The gap in a sentence, or why some numbers are not shown.</summary>
    public static string? Said(Yardstick yardstick) => !yardstick.IsSuppressed ? ServiceModel.GapOf(yardstick)
        : "Numbers of one to four are shown as \"hidden\", and so are others from which they could be worked out.";

    /// <summary>Links to the teams are for those who may see people in lists.</summary>
    public string? Links => who.May(Purpose.List) ? "" : null;
}
