using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What has been kept for as long as it must: proposed, and decided one by one.</summary>
[ForPurpose(Purpose.Keep)]
public sealed class DisposalsModel(DecideDisposal disposal, Who who) : PageModel
{
    public DisposalView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await disposal.LastAsync(who.Reader);
        View = shown.What!;
        ViewData[LivePage.Awaits] = View is { At: null } ? "The list is ready." : null;
        return shown.What is null ? HttpContext.Answer(shown.Access) : Page();
    }
}
