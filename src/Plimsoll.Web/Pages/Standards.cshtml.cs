using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;
using Plimsoll.App.Standards;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Every standard in plain words, by area, with a box to find some.</summary>
[ForPurpose(Purpose.SignedIn)]
public sealed class StandardsModel(StandardPages pages, Who who) : PageModel
{
    private const int Longest = 100;

    public string? Find { get; private set; }

    /// <summary>Made before the page is shown.</summary>
    public StandardsView View { get; private set; } = new(null, [], 0);

    public string Summary => Find is null ? $"{View.Count:N0} promises to children, families and those who care for them."
        : $"{Words.Count(View.Found, "promise")} of {View.Count:N0} with \"{Find}\".";

    public void OnGet()
    {
        var typed = Request.Query["find"].ToString().Trim();
        Find = typed.Length == 0 ? null : typed[..Math.Min(typed.Length, Longest)];
        View = pages.List(who.Reader, Find);
    }

    public static string AreaId(StandardArea area) => "area-" + area.Title.ToLowerInvariant().Replace(' ', '-');
}
