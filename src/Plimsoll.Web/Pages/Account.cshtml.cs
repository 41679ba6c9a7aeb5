using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>One's own account: who one is here, and a way to end every sign-in.</summary>
[ForPurpose(Purpose.SignedIn)]
public sealed class AccountModel(Who who, Mode mode, SignInManager<Account> signIn, KeepTokens keep, KeepAccounts accounts) : PageModel
{
    public Reader Reader => who.Reader;

    public int CodesLeft => who.Account!.Recovery.Count;

    public bool HasSecondFactor => who.Account!.HasSecondFactor;

    /// <summary>Those that work.</summary>
    public IReadOnlyList<Token> Tokens => keep.Working(who.Reader);

    public bool IsDemonstration => mode.IsDemonstration;

    public bool MayRestrict => who.May(Purpose.Restrict);

    public bool MaySeeLooks => who.May(Purpose.Looks);

    public void OnGet()
    {
    }

    /// <summary>On this device and every other, at once.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        accounts.EndOwnSignIns(who.Reader.Account);
        await signIn.SignOutAsync();
        return Redirect("/sign-in");
    }

    /// <summary>The program that has it is out at once.</summary>
    public IActionResult OnPostWithdraw(string? token)
    {
        keep.Withdraw(who.Reader, token ?? "");
        return Redirect("/account");
    }
}
