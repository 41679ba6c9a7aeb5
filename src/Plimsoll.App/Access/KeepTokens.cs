using System.Security.Cryptography;
using System.Text;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.App.Access;

/// <summary>What became of a change to tokens: the text of a new one, which is shown this once; or why nothing was changed.</summary>
/// <param name="Field">What was not right of what was asked for: <c>name</c>, <c>scopes</c> or <c>days</c>; null where it is none of these.</param>
public sealed record TokenChange(Token? Token, string? Text, string? Refused, string? Field = null)
{
    internal static TokenChange Refuse(string why, string? field = null) => new(null, null, why, field);
}

/// <summary>
/// Makes tokens, withdraws them and knows them again. A token is its account's own: nobody makes one for somebody else. What is kept checks it and
/// does not tell it. Who did what is in the access log.
/// </summary>
public sealed class KeepTokens(Authority authority)
{
    /// <summary>How long one holds where nothing is said.</summary>
    public const int DaysAsARule = 90;

    public const int MostDays = 365;

    private const int MostOfAnAccount = 50;

    private const string Begins = "plimsoll_";

    private const int IdLength = 12;

    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    private static readonly string Nobodys = KeepAccounts.Digest("");

    /// <param name="name">What it is for.</param>
    /// <param name="scopes">What it may be used for.</param>
    public TokenChange Make(Reader by, string name, IReadOnlyList<string> scopes, int days)
    {
        if (authority.Accounts.Find(by.Account) is null)
        {
            return TokenChange.Refuse("A token acts as an account. Make one first (plimsoll account add), and act as it: --as ACCOUNT.");
        }

        if (Problem(name, scopes, days) is { } problem)
        {
            return TokenChange.Refuse(problem.Why, problem.Field);
        }

        if (Working(by).Count >= MostOfAnAccount)
        {
            return TokenChange.Refuse($"\"{by.Account}\" has {MostOfAnAccount} tokens that work already: withdraw those that nothing uses.");
        }

        var (id, secret) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)), KeepAccounts.NewSecret());
        var made = new Token(id, by.Account, name.Trim(), KeepAccounts.Digest(secret), [.. scopes.Distinct().Order(StringComparer.Ordinal)], authority.Instant, authority.Instant.AddDays(days));
        authority.Tokens.Add(made);
        Keep(by, made, $"made for {days} days: {string.Join(' ', made.Scopes)}");
        return new TokenChange(made, $"{Begins}{id}_{secret}", null);
    }

    /// <summary>One's own, or anybody's for whoever keeps accounts. It works no more from the next request on.</summary>
    public TokenChange Withdraw(Reader by, string id)
    {
        if (authority.Tokens.Find(id) is not { } token || (token.Account != by.Account && !authority.Access.May(by, Purpose.Accounts).IsAllowed))
        {
            return TokenChange.Refuse($"You have no token \"{id}\".");
        }

        if (!authority.Tokens.Withdraw(id, authority.Instant))
        {
            return TokenChange.Refuse($"\"{id}\" was withdrawn before.");
        }

        Keep(by, token, "withdrawn");
        return new TokenChange(token with { Withdrawn = authority.Instant }, null, null);
    }

    /// <summary>One's own, or everybody's for whoever keeps accounts.</summary>
    public IReadOnlyList<Token> List(Reader by) => authority.Access.May(by, Purpose.Accounts).IsAllowed ? authority.Tokens.All() : authority.Tokens.Of(by.Account);

    /// <summary>One's own that work.</summary>
    public IReadOnlyList<Token> Working(Reader by) => [.. authority.Tokens.Of(by.Account).Where(token => token.Withdrawn is null && token.Ends > authority.Instant)];

    /// <summary>
    /// The token that a text is, and its account; null where it is none that works now, whatever the reason is.
    /// </summary>
    public (Token Token, Account Account)? Open(string text)
    {
        var isFormed = text.StartsWith(Begins, StringComparison.Ordinal) && text.Length is > 40 and < 100 && text[Begins.Length + IdLength] == '_';
        var found = isFormed ? authority.Tokens.Find(text.Substring(Begins.Length, IdLength)) : null;
        var digest = KeepAccounts.Digest(isFormed ? text[(Begins.Length + IdLength + 1)..] : text);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digest), Encoding.ASCII.GetBytes(found?.Digest ?? Nobodys)) || found is not { Withdrawn: null } token || token.Ends <= authority.Instant)
        {
            return null;
        }

        if (authority.Accounts.Find(token.Account) is not { IsDisabled: false } account || account.LockedUntil > authority.Instant)
        {
            return null;
        }

        if (!(token.Used > authority.Instant - Precision))
        {
            authority.Tokens.Use(token.Id, authority.Instant);
        }

        return (token, account);
    }

    private static (string Why, string Field)? Problem(string name, IReadOnlyList<string> scopes, int days)
    {
        if (name.Trim() is not { Length: > 0 and <= 100 } words || words.Any(char.IsControl))
        {
            return ("Say what the token is for, in 1 to 100 characters: it is shown wherever tokens are listed.", "name");
        }

        if (scopes.Count == 0)
        {
            return ($"A token needs a scope: {string.Join(", ", Scope.All.Select(scope => scope.Name))}.", "scopes");
        }

        if (scopes.FirstOrDefault(scope => Scope.All.All(known => known.Name != scope)) is { } unknown)
        {
            return ($"There is no scope \"{unknown}\"{(Nearest.To(unknown, Scope.All.Select(known => known.Name)) is { } near ? $"; the nearest is \"{near}\"" : "")}. Scopes: {string.Join(", ", Scope.All.Select(scope => scope.Name))}.", "scopes");
        }

        return days is < 1 or > MostDays ? ($"A token holds from 1 to {MostDays} days, not {days}.", "days") : null;
    }

    private void Keep(Reader by, Token token, string what) => authority.AccessLog.Record(by.Account, $"token {token.Id} of {token.Account}: {what}", authority.Self, null, authority.Instant);
}
