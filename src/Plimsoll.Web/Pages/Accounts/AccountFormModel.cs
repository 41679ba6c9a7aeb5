using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>What the pages of an account share: who it is and which role, as they are typed, and the address that is shown once.</summary>
public abstract class AccountFormModel(AccountPages pages, Authority authority) : PageModel
{
    public TypedPerson Person { get; protected set; } = TypedPerson.Empty;

    public TypedRole Role { get; protected set; } = TypedRole.Empty(authority.Today);

    [ViewData]
    public IReadOnlyList<Mistake> Mistakes { get; protected set; } = [];

    /// <summary>The address that works once, where one was just made.</summary>
    public string? Address { get; private set; }

    public IReadOnlyList<string> Roles => pages.Roles;

    public IReadOnlyList<string> Teams => pages.Teams;

    protected AccountPages Accounts => pages;

    protected DateOnly Today => authority.Today;

    /// <param name="key">Null where none was made.</param>
    protected void ShowAddress(string? key) => Address = key is null ? null : $"{Request.Scheme}://{Request.Host}/welcome?key={key}";
}
