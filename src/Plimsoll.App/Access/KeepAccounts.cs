using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.App.Access;

/// <summary>What became of a change to an account: the one-time key to set a password with where one was made, or why nothing was changed.</summary>
public sealed record AccountChange(string? Key, string? Refused)
{
    internal static AccountChange Refuse(string why) => new(null, why);
}

/// <summary>Makes accounts and changes them. Who did what to which account is kept in the access log.</summary>
public sealed partial class KeepAccounts(Authority authority)
{
    private const string SignInsEnded = "every sign-in ended, every token withdrawn";

    /// <summary>How long a one-time key can be used.</summary>
    public static readonly TimeSpan KeyHolds = TimeSpan.FromHours(72);

    public AccountChange Add(Reader by, Account account)
    {
        if (Refusal(by) is { } refused)
        {
            return AccountChange.Refuse(refused);
        }

        if (!Id().IsMatch(account.Id))
        {
            return AccountChange.Refuse($"\"{account.Id}\" is no name to sign in with: 2 to 60 small letters, digits, dots and hyphens, beginning with a letter.");
        }

        if (Problem(account) is { } problem)
        {
            return AccountChange.Refuse(problem);
        }

        account.Stamp = NewStamp();
        var key = Invite(account);
        if (!authority.Accounts.Add(account))
        {
            return AccountChange.Refuse($"There is an account \"{account.Id}\" already.");
        }

        Keep(by, account.Id, "made");
        return new AccountChange(key, null);
    }

    public AccountChange SetRoles(Reader by, string id, IReadOnlyList<AccountRole> roles) => Change(by, id, $"roles: {Words(roles)}", account =>
    {
        account.Roles = roles;
        return null;
    });

    /// <summary>One role more, from its first day on.</summary>
    public AccountChange GiveRole(Reader by, string id, AccountRole role) => Change(by, id, $"given: {Words([role])}", account =>
    {
        account.Roles = [.. account.Roles, role];
        return null;
    });

    /// <summary>From the next page on the role counts no more: yesterday was its last day. One that has not begun is gone.</summary>
    public AccountChange EndRole(Reader by, string id, AccountRole role) => Change(by, id, $"ended: {Words([role])}", account =>
    {
        var yesterday = authority.Today.AddDays(-1);
        account.Roles = [.. account.Roles.Where(one => one != role || one.From <= yesterday).Select(one => one == role ? one with { To = yesterday } : one)];
        return null;
    });

    /// <summary>Nobody signs in with it any more, and who is signed in with it is not from the next page on. Opened again, it waits for no wrong tries.</summary>
    public AccountChange Disable(Reader by, string id, bool disabled = true) => Change(by, id, disabled ? "disabled" : "enabled", account =>
    {
        (account.IsDisabled, account.Stamp) = (disabled, NewStamp());
        (account.Failed, account.LockedUntil) = (0, null);
        return null;
    });

    /// <summary>Does not wait for wrong tries any longer.</summary>
    public AccountChange Unlock(Reader by, string id) => Change(by, id, "need not wait after wrong tries", account =>
    {
        (account.Failed, account.LockedUntil) = (0, null);
        return null;
    });

    /// <summary>Whoever is signed in with it, on whatever device, is not from the next page on, and programs that act as it are out.</summary>
    public AccountChange EndSignIns(Reader by, string id) => Change(by, id, SignInsEnded, account =>
    {
        account.Stamp = NewStamp();
        return null;
    }, WithoutTokens);

    /// <summary>The same of one's own account.</summary>
    public void EndOwnSignIns(string id)
    {
        Account? account;
        do
        {
            account = authority.Accounts.Find(id);
            account?.Stamp = NewStamp();
        }
        while (account is not null && !authority.Accounts.Save(account));

        authority.Tokens.WithdrawAll(id, authority.Instant);
        KeepOwn(id, SignInsEnded);
    }

    /// <summary>The password stays; passkeys are gone, and the next sign-in joins an authenticator anew.</summary>
    public AccountChange ResetSecondFactor(Reader by, string id) => Change(by, id, "second factor reset", account =>
    {
        (account.Authenticator, account.HasSecondFactor, account.Recovery, account.Stamp) = (null, false, [], NewStamp());
        return null;
    }, WithoutPasskeys);

    /// <summary>Who its person is, here and at the council's sign-in service.</summary>
    public AccountChange Describe(Reader by, string id, string name, string? worker, string? employment, string? employer, string? knownAs) => Change(
        by, id, $"described: {string.Join(", ", new[] { name, worker, employment, employer, knownAs is null ? null : $"known as {knownAs}" }.Where(part => part is not null))}", account =>
        {
            var isOther = account.KnownAs != knownAs;
            (account.Name, account.Worker, account.Employment, account.Employer, account.KnownAs) = (name, worker, employment, employer, knownAs);
            account.Stamp = isOther ? NewStamp() : account.Stamp;
            return null;
        });

    /// <summary>A new one-time key, for whoever has not begun; the one before it is over.</summary>
    public AccountChange InviteAgain(Reader by, string id) => authority.Accounts.Find(id) is { Password: not null }
        ? AccountChange.Refuse("A one-time address sets a first password, and this account has one. Let its person start anew instead.")
        : Change(by, id, "new one-time address", Invite);

    /// <summary>Password, second factor, passkeys and tokens are gone, every sign-in has ended, and a new one-time key sets them anew.</summary>
    public AccountChange Reset(Reader by, string id) => Change(by, id, "password and second factor reset", account =>
    {
        (account.Password, account.Authenticator, account.HasSecondFactor, account.Recovery) = (null, null, false, []);
        (account.Failed, account.LockedUntil, account.Stamp) = (0, null, NewStamp());
        authority.Tokens.WithdrawAll(account.Id, authority.Instant);
        return Invite(account);
    }, WithoutPasskeys);

    /// <summary>The account that a one-time key was made for; null where it was used or is over.</summary>
    public Account? Invited(string? key) => key is { Length: > 20 and < 100 } && authority.Accounts.Invited(Digest(key)) is { IsDisabled: false } account && account.InvitationEnds > authority.Instant ? account : null;

    /// <summary>A role as it is typed: <c>team manager, Assessment North, from 2026-11-23, to 2027-03-31</c>.</summary>
    public (AccountRole? Role, string? Problem) ReadRole(string typed)
    {
        var parts = typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (role, team, from, to) = (parts.FirstOrDefault() ?? "", (string?)null, authority.Today, (DateOnly?)null);
        foreach (var part in parts.Skip(1))
        {
            if (part.StartsWith("from ", StringComparison.Ordinal) && TryDay(part["from ".Length..], out var first))
            {
                from = first;
            }
            else if (part.StartsWith("to ", StringComparison.Ordinal) && TryDay(part["to ".Length..], out var last))
            {
                to = last;
            }
            else
            {
                team = team is null ? part : $"{team}, {part}";
            }
        }

        var made = new AccountRole(role, team, from, to);
        return Problem(made) is { } problem ? (null, problem) : (made, null);
    }

    /// <summary>Why nobody may hold a role like this, or null.</summary>
    public string? Problem(AccountRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        if (!authority.Catalogue.Rights.TryGetValue(role.Role, out var rights))
        {
            var nearest = Nearest.To(role.Role, authority.Catalogue.Rights.Keys);
            return $"There is no role \"{role.Role}\" that may do anything{(nearest is null ? "" : $"; the nearest is \"{nearest}\"")}.";
        }

        return rights.IsTimeBoxed && role.To is null ? $"The role of {role.Role} ends on a day: give it, as in \"{role.Role}, to {authority.Today.AddDays(14):yyyy-MM-dd}\"."
            : role.To < role.From ? $"The role of {role.Role} ends before it begins."
            : null;
    }

    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>256 bits that nobody guesses, in letters that an address and a header carry.</summary>
    internal static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private string Invite(Account account)
    {
        var key = NewSecret();
        (account.Invitation, account.InvitationEnds) = (Digest(key), authority.Instant + KeyHolds);
        return key;
    }

    /// <summary>Somebody has changed how they themselves sign in.</summary>
    public void KeepOwn(string account, string what) => authority.AccessLog.Record(account, What(account) + what, authority.Self, null, authority.Instant);

    private void WithoutTokens(Account account) => authority.Tokens.WithdrawAll(account.Id, authority.Instant);

    private void WithoutPasskeys(Account account) => authority.Passkeys.RemoveAll(account.Id);

    /// <param name="after">Done once the change stands.</param>
    private AccountChange Change(Reader by, string id, string what, Func<Account, string?> change, Action<Account>? after = null)
    {
        if (Refusal(by) is { } refused)
        {
            return AccountChange.Refuse(refused);
        }

        if (authority.Accounts.Find(id) is not { } account)
        {
            return AccountChange.Refuse($"There is no account \"{id}\".");
        }

        var key = change(account);
        if ((Problem(account) ?? (id == by.Account ? OwnRight(account) : null)) is { } problem)
        {
            return AccountChange.Refuse(problem);
        }

        if (!authority.Accounts.Save(account))
        {
            return AccountChange.Refuse($"Somebody else changed \"{id}\" at the same moment. Nothing was changed; try again.");
        }

        after?.Invoke(account);
        Keep(by, id, what);
        return new AccountChange(key, null);
    }

    /// <summary>Whoever keeps accounts does not lock themselves out: somebody would have to be there to let them in again.</summary>
    private string? OwnRight(Account account) => !account.IsDisabled && authority.Access.May(new Readers(authority).Of(account), Purpose.Accounts).IsAllowed ? null
        : "This would take your own right to keep accounts away. Somebody else who keeps accounts must do it.";

    private string? Refusal(Reader by) => authority.Access.May(by, Purpose.Accounts) is { IsAllowed: false } refused ? refused.Why : null;

    private string? Problem(Account account) => string.IsNullOrWhiteSpace(account.Name) ? "An account needs the name of its person."
        : account.Employment is not (null or "permanent" or "agency") ? $"Employment is \"{account.Employment}\": expected permanent or agency."
        : account.KnownAs is { } knownAs && authority.Accounts.KnownAs(knownAs) is { } other && other.Id != account.Id ? $"The account \"{other.Id}\" is known to the council's sign-in as \"{knownAs}\" already: each person has one account."
        : account.Roles.Count == 0 ? "An account needs a role: give another first, or close the account." : account.Roles.Select(Problem).FirstOrDefault(problem => problem is not null);

    private void Keep(Reader by, string account, string what) => authority.AccessLog.Record(by.Account, What(account) + what, authority.Self, null, authority.Instant);

    internal static string What(string account) => $"account {account}: ";

    private static string Words(IReadOnlyList<AccountRole> roles) => string.Join("; ", roles.Select(role => string.Join(", ", new[] { role.Role, role.Team, $"from {role.From:yyyy-MM-dd}", role.To is { } to ? $"to {to:yyyy-MM-dd}" : null }.Where(part => part is not null))));

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex("^[a-z][a-z0-9.-]{1,59}$")]
    private static partial Regex Id();
}
