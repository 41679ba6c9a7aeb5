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

/// <summary>One's own passkeys: which there are, one more, one less.</summary>
[ForPurpose(Purpose.SignedIn)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class OwnPasskeysModel(Who who, Authority authority, KeepAccounts keeping, Mode mode, SignInManager<Account> signIn) : PageModel
{
    private const int LongestName = 60;

    public IReadOnlyList<PasskeyRow> Passkeys => authority.Passkeys.Of(who.Reader.Account);

    [ViewData]
    public Mistake? Mistake { get; private set; }

    public IActionResult OnGet() => mode.IsDemonstration ? NotFound() : Page();

    /// <summary>What the browser asks the device.</summary>
    public async Task<IActionResult> OnPostAskAsync() => mode.IsDemonstration ? NotFound()
        : Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = who.Reader.Account, Name = who.Reader.Account, DisplayName = who.Reader.Name }), "application/json");

    public async Task<IActionResult> OnPostAsync(string? credential, string? name)
    {
        if (mode.IsDemonstration)
        {
            return NotFound();
        }

        var made = await Made(credential);
        if (made is not { Succeeded: true } || made.UserEntity.Id != who.Reader.Account)
        {
            Mistake = new("The passkey was not added. Try again; your device must ask for a finger, a face or a code");
            return Page();
        }

        var typed = string.IsNullOrWhiteSpace(name) ? "A passkey" : name.Trim();
        made.Passkey.Name = typed.Length > LongestName ? typed[..LongestName] : typed;
        await signIn.UserManager.AddOrUpdatePasskeyAsync(who.Account!, made.Passkey);
        keeping.KeepOwn(who.Reader.Account, "passkey added");
        return Redirect("/account/passkeys");
    }

    public IActionResult OnPostRemove(string? id)
    {
        authority.Passkeys.Remove(who.Reader.Account, id ?? "");
        keeping.KeepOwn(who.Reader.Account, "passkey removed");
        return Redirect("/account/passkeys");
    }

    /// <summary>Null where the browser was asked nothing, or too long ago.</summary>
    private async Task<PasskeyAttestationResult?> Made(string? credential)
    {
        try
        {
            return string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
