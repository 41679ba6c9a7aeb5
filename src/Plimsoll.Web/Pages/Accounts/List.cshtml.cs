using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Every account, for whoever keeps them.</summary>
[ForPurpose(Purpose.Accounts)]
public sealed class ListModel(AccountPages pages) : PageModel
{
    public string? Looked { get; private set; }

    public IReadOnlyList<AccountView> Accounts { get; private set; } = [];

    public void OnGet([FromQuery] string? find) => (Looked, Accounts) = (find, pages.All(find));
}
