using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>One measure: its run chart, its definition, its slices, and who is behind a figure.</summary>
[ForPurpose(Purpose.Figures)]
public sealed class MeasureModel(MeasurePages pages, Authority authority, Who who) : PageModel
{
    private const string Whole = "whole";

    /// <summary>Null where there is no such measure.</summary>
    public MeasureView? View { get; private set; }

    public MeasureChoice Choice { get; private set; } = new();

    public Measure Measure => View!.Measure;

    /// <summary>The published figures of other areas and years.</summary>
    public IReadOnlyList<Comparator> Published => Comparators.For(Measure.Id);

    public string SplitBy => View?.Figures?.Split is { } split ? Slices.WordFor(split.By) : Whole;

    public IReadOnlyList<Choice> Splits => [new("The whole", Whole), .. View!.Figures!.MaySplit.Select(by => new Choice(MeasureWords.Of(by), Slices.WordFor(by)))];

    public IReadOnlyList<Choice> Periods => [.. View!.Figures!.Periods.Select(one => new Choice(RunChart.Words(one.Period), Day(one.Period.Last)))];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!authority.Catalogue.Measures.TryGetValue(id, out var measure))
        {
            return NotFound();
        }

        Choice = Read(Request.Query);
        var shown = await pages.OneAsync(who.Reader, measure, Choice);
        View = shown.What;
        ViewData[LivePage.Awaits] = View is { Figures: null } ? "The figures are ready." : null;
        return View is null ? HttpContext.Answer(shown.Access) : Page();
    }

    /// <summary>What an address asks; what cannot be read is left out, and the page shows what it always shows.</summary>
    internal static MeasureChoice Read(IQueryCollection query) => new(
        Slices.Words.TryGetValue(query["by"].ToString(), out var by) ? by : null,
        DateOnly.TryParseExact(query["period"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end : null,
        query["behind"] == "yes",
        PagePart.Asked(query, "behind"));

    /// <summary>The address of this page or of its file, with what is asked.</summary>
    public string Address(MeasureChoice choice, string? file = null)
    {
        var query = new List<string>();
        if (choice.By is { } by)
        {
            query.Add($"by={Slices.WordFor(by)}");
        }

        if (choice.PeriodEnd is { } end)
        {
            query.Add($"period={Day(end)}");
        }

        if (choice.Behind)
        {
            query.Add("behind=yes");
        }

        return $"/measure/{Uri.EscapeDataString(Measure.Id)}{(file is null ? "" : $"/file/{file}")}{(query.Count == 0 ? "" : $"?{string.Join('&', query)}")}";
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Number(decimal? value) => value is { } number ? Math.Round(number, 4).ToString(CultureInfo.InvariantCulture) : null;
}
