using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Census;

/// <summary>What was found in a census, by rule and by whoever puts it right; how far it has got while it is read.</summary>
[ForPurpose(Purpose.Export)]
public sealed class OneModel(LoadedCensuses loaded, CensusPages pages, Who who) : CensusPage<CensusView>(loaded)
{
    public IActionResult OnGet(string id, string? by)
    {
        var answer = Show(id, census => pages.One(who.Reader, census, by == "team"), isFirst: true);
        if (Census is { IsOver: false })
        {
            ViewData[LivePage.Key] = $"/live/census/{Census.Id}";
            ViewData[LivePage.Awaits] = "The census is read.";
        }

        return answer;
    }

    /// <summary>Its holder has done with it.</summary>
    public IActionResult OnPost(string id)
    {
        if (Loaded.Find(id) is { } census)
        {
            Loaded.Discard(census);
        }

        return Redirect("/census");
    }
}
