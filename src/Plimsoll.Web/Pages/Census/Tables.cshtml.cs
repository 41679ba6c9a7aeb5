using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Census;

/// <summary>The figures of a census in the manner of the published tables, with last year's beside where that is held too.</summary>
[ForPurpose(Purpose.Export)]
public sealed class TablesModel(LoadedCensuses loaded, CensusPages pages, Who who) : CensusPage<CensusTablesView>(loaded)
{
    public IActionResult OnGet(string id) => Show(id, census => pages.Tables(who.Reader, census, Loaded.All));
}
