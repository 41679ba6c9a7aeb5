using Plimsoll.Storage;

namespace Plimsoll.App.Access;

/// <summary>Accounts as readers: with the roles that are in force today, read anew each time.</summary>
public sealed class Readers(Authority authority)
{
    /// <summary>The account of the demonstration that the terminal acts as where none is named.</summary>
    public const string DemonstrationTerminal = "terminal";

    /// <summary>Null where there is no such account, or it is disabled.</summary>
    public Reader? Find(string account) => authority.Accounts.Find(account) is { IsDisabled: false } found ? Of(found) : null;

    public Reader Of(Account account) => new(
        account.Id, account.Name, account.Worker,
        [.. account.Roles.Select(HeldRole.Of).Where(role => role.HoldsOn(authority.Today))])
    {
        Employment = account.Employment,
        Employer = account.Employer,
    };

    /// <summary>
    /// Whoever acts at the terminal: the account that is named, or that of the demonstration; before the first account is made, whoever sets up.
    /// </summary>
    /// <param name="named">What <c>--as</c> or <c>PLIMSOLL_AS</c> says.</param>
    public (Reader? Reader, string? Refused) AtTerminal(string? named)
    {
        if (named is not null)
        {
            return Find(named) is { } reader ? (reader, null) : (null, $"There is no account \"{named}\" that may sign in. \"plimsoll account list\" shows them to whoever keeps accounts.");
        }

        if (!authority.Accounts.Any())
        {
            return (Reader.SettingUp, null);
        }

        return authority.IsDemonstration && Find(DemonstrationTerminal) is { } terminal ? (terminal, null)
            : (null, "Say who you are: --as ACCOUNT, or the account in PLIMSOLL_AS. Every look is kept under a name.");
    }
}
