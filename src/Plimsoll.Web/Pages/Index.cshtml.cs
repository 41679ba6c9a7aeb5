using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Takes each person to the page their role begins with.</summary>
public sealed class IndexModel(IAuthorizationService authorization) : PageModel
{
    public async Task<IActionResult> OnGetAsync() =>
        Redirect((await authorization.AuthorizeAsync(User, AccessTable.Practice)).Succeeded ? "/late" : "/figures");
}
