using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>Signing in: by name and password, or in the demonstration as anybody on the list.</summary>
[ForPurpose(Purpose.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class SignInModel(Authority authority, Mode mode, SignInManager<Account> signIn, IPasswordHasher<Account> hasher) : PageModel
{
    private static readonly Account Nobody = new("nobody", "Nobody");

    private static string? NobodysPassword { get; set; }

    public Mode Mode => mode;

    [ViewData]
    public Mistake? Mistake { get; private set; }

    /// <summary>The page asked for before signing in.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The people of the demonstration by role, with what each will see.</summary>
    public IReadOnlyList<(string Role, string Sees, IReadOnlyList<Account> People)> People { get; private set; } = [];

    /// <summary>What people call the council's own sign-in service; null where there is none.</summary>
    public string? Service => mode.IsDemonstration ? null : authority.Settings.CouncilSignIn?.Name;

    /// <param name="trouble">Why somebody who came back from the council's service was not let in.</param>
    public void OnGet(string? trouble)
    {
        ListPeople();
        if (!mode.IsDemonstration && Enum.TryParse<SignInTrouble>(trouble, ignoreCase: true, out var why))
        {
            Mistake = new(SignInTroubleWords.Of(why, Service ?? "that sign-in"));
        }
    }

    public async Task<IActionResult> OnPostAsync(string? person)
    {
        ListPeople();
        return mode.IsDemonstration ? await As(person) : await WithPassword();
    }

    private async Task<IActionResult> As(string? person)
    {
        if (People.SelectMany(group => group.People).FirstOrDefault(one => one.Id == person) is not { } chosen)
        {
            Mistake = new("Choose one of the people listed");
            return Page();
        }

        await signIn.SignInWithClaimsAsync(chosen, isPersistent: false, [new Claim(SignInServices.ProvedBy, SignInServices.ByDemonstration)]);
        return GoOn();
    }

    private async Task<IActionResult> WithPassword()
    {
        if (string.IsNullOrEmpty(Name) || string.IsNullOrEmpty(Password))
        {
            Mistake = string.IsNullOrEmpty(Name) ? new("Enter your name to sign in", "#name") : new("Enter your password", "#password");
            return Page();
        }

        if (await signIn.UserManager.FindByNameAsync(Name) is not { IsDisabled: false, Password: not null } account)
        {
            // As long as for an account that is there: the time it takes tells nobody's name.
            hasher.VerifyHashedPassword(Nobody, NobodysPassword ??= hasher.HashPassword(Nobody, KeepNothing), Password);
            Mistake = NotTogether;
            return Page();
        }

        var result = await signIn.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return Redirect($"/sign-in/code{Query}");
        }

        if (result.Succeeded)
        {
            return Redirect("/second-factor");
        }

        Mistake = result.IsLockedOut
            ? new($"There were {SignInServices.Tries} wrong tries, so this account waits for {SignInServices.Locked.TotalMinutes:0} minutes. If they were not yours, tell whoever keeps accounts. If you have forgotten your password, they can give you a new start.")
            : NotTogether;
        return Page();
    }

    private static Mistake NotTogether { get; } = new("That name and password do not go together. Check both and try again", "#name");

    private const string KeepNothing = "nobody signs in with this";

    private string Query => Url.IsLocalUrl(Return) ? $"?return={Uri.EscapeDataString(Return!)}" : "";

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/");

    private void ListPeople()
    {
        if (mode.IsDemonstration)
        {
            People = [.. authority.Accounts.All().Where(account => !account.IsDisabled && account.Id != Readers.DemonstrationTerminal && account.Roles.Count > 0)
                .GroupBy(account => account.Roles[0].Role)
                .OrderBy(group => authority.Catalogue.Rights.Keys.ToList().IndexOf(group.Key))
                .Select(group => (group.Key, RightsWords.Sees(authority.Catalogue.Rights.GetValueOrDefault(group.Key)), (IReadOnlyList<Account>)[.. group.OrderBy(account => account.Name, StringComparer.Ordinal)]))];
        }
    }
}
