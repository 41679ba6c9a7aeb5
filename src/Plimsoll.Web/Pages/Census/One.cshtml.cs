using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Census;

/// <summary>What was found in a census, by rule and by whoever puts it right; how far it has got while it is read.</summary>
[ForPurpose(Purpose.Export)]
public sealed class OneModel(LoadedCensuses loaded, CensusPages pages, Who who) : CensusPage<CensusView>(loaded)
{
    /// <summary>The list of what our own records say and the census cannot.</summary>
    public const string Gaps = "gaps";

    /// <summary>Another that is held, with which it may be compared.</summary>
    public HeldCensus? Other => Loaded.Other(Census);

    public IActionResult OnGet(string id, string? by)
    {
        var answer = Show(id, census => pages.One(who.Reader, census, by == "team", PagePart.Asked(Request.Query, Gaps)), isFirst: true);
        if (Census is { IsOver: false })
        {
            ViewData[LivePage.Key] = $"/live/census/{Census.Id}";
            ViewData[LivePage.Awaits] = Census.IsOwn ? "The census is made and checked." : "The census is read.";
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
