using Microsoft.AspNetCore.Mvc;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>One account: its roles, how its person signs in, and what was done to it.</summary>
[ForPurpose(Purpose.Accounts)]
public sealed class OneModel(AccountPages pages, KeepAccounts keeping, Authority authority, Who who) : AccountFormModel(pages, authority)
{
    public AccountView View { get; private set; } = null!;

    public IReadOnlyList<AccountChangeView> Changes { get; private set; } = [];

    /// <summary>What was just done, in a sentence.</summary>
    public string? Done { get; private set; }

    /// <summary>What can be done to how its person signs in: what is sent, the button, and what it means.</summary>
    public IEnumerable<(string Do, string Label, string Words)> Actions
    {
        get
        {
            if (View.IsClosed)
            {
                return [("open", "Open again", "The account is closed: nobody signs in with it.")];
            }

            return new (bool Fits, (string, string, string) Action)[]
            {
                (View.Waits, ("unlock", "Let try again", "There were five wrong tries. If they were the person’s own, they need not wait.")),
                (!View.HasPassword, ("invite", "New address", "An address that works once, to set a first password. The one before it is over.")),
                (View.HasPassword, ("reset", "Start anew", "For a password that is lost: password and second proof are gone, and a new address sets them.")),
                (View.HasSecondFactor, ("second", "Second proof anew", "For a phone that is lost: the next sign-in with the password joins another.")),
                (true, ("out", "End every sign-in", "For a laptop that is lost: whoever is signed in with it is not from the next page on, and its tokens for programs work no more.")),
                (true, ("close", "Close", "For whoever leaves: nobody signs in with it any more. What it looked at and wrote stays under its name.")),
            }.Where(one => one.Fits).Select(one => one.Action);
        }
    }

    /// <summary>A role as the page sends it back.</summary>
    public static string Key(AccountRole role) => $"{role.From:yyyy-MM-dd}|{role.To:yyyy-MM-dd}|{role.Role}|{role.Team}";

    public IActionResult OnGet(string id) => Show(id) ? Page() : NotFound();

    public IActionResult OnPost(string id, [FromForm(Name = "do")] string? done)
    {
        if (!Show(id))
        {
            return NotFound();
        }

        var result = Do(id, done);
        if (result is null)
        {
            return Page();
        }

        if (result.Refused is { } refused)
        {
            Mistakes = [new(refused.TrimEnd('.'))];
            return Page();
        }

        ShowAddress(result.Key);
        Show(id);
        Done = Sentence(done);
        return Page();
    }

    private AccountChange? Do(string id, string? done)
    {
        switch (done)
        {
            case "give":
                Role = TypedRole.Read(Request.Form, keeping.Problem);
                Mistakes = Role.Mistakes;
                return Role.Meant is { } meant ? keeping.GiveRole(who.Reader, id, meant) : null;
            case "describe":
                Person = TypedPerson.Read(Request.Form);
                Mistakes = Person.Mistakes;
                return Mistakes.Count > 0 ? null : keeping.Describe(who.Reader, id, Person.Name, Person.Worker, Person.Employment, Person.Employer, Person.KnownAs);
            case "end":
                var sent = Request.Form["role"].ToString();
                return View.Roles.FirstOrDefault(role => Key(role.Role) == sent) is { } ending ? keeping.EndRole(who.Reader, id, ending.Role) : null;
            case "unlock":
                return keeping.Unlock(who.Reader, id);
            case "invite":
                return keeping.InviteAgain(who.Reader, id);
            case "reset":
                return keeping.Reset(who.Reader, id);
            case "second":
                return keeping.ResetSecondFactor(who.Reader, id);
            case "out":
                return keeping.EndSignIns(who.Reader, id);
            case "close" or "open":
                return keeping.Disable(who.Reader, id, done == "close");
            default:
                return null;
        }
    }

    private string Sentence(string? done) => done switch
    {
        "give" => "The role is given.",
        "end" => "The role has ended.",
        "describe" => "Who it is, is saved.",
        "unlock" => $"{View.Name} need not wait.",
        "invite" => "A new address is made; the one before it is over.",
        "reset" => $"{View.Name} starts anew with the address below.",
        "second" => "The next sign-in asks to join another authenticator.",
        "out" => "Every sign-in has ended, and every token is withdrawn.",
        "close" => "The account is closed.",
        _ => "The account is open again.",
    };

    private bool Show(string id)
    {
        if (Accounts.Find(id) is not { } account)
        {
            return false;
        }

        (View, Changes, Person, Role) = (account, Accounts.Changes(id), TypedPerson.Of(account), TypedRole.Empty(Today));
        return true;
    }
}
