using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Whether what was written is whole, signed, copied and backed up, and what other systems brought.</summary>
[ForPurpose(Purpose.Keep)]
public sealed class KeepingModel(ReadKeeping keeping, Authority authority, Who who) : PageModel
{
    public KeepingView View { get; private set; } = null!;

    public bool IsBackupOld => View.IsBackupOld(authority.Instant);

    internal static string Entries(long number) => number == 1 ? "1 entry has" : $"{number:N0} entries have";

    public IActionResult OnGet()
    {
        var shown = keeping.Of(who.Reader);
        View = shown.What!;
        ViewData[LivePage.Awaits] = View?.Check.IsBeingDone == true ? "The check has ended." : null;
        return shown.What is null ? HttpContext.Answer(shown.Access) : Page();
    }
}
