using Microsoft.AspNetCore.Mvc;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.Web.Access;

/// <summary>Whoever is signed in to this request, with their rights of this moment. What the cookie holds is no more than who it is.</summary>
public sealed class Who(IHttpContextAccessor http, Authority authority, Readers readers, Mode mode)
{
    private Reader? _reader;

    /// <summary>Null for a visitor who has not signed in, and for one who has not proved it by a second factor.</summary>
    public Reader? OrNobody => IsWhole && Account is { } account
        ? _reader ??= readers.Of(account) with { Token = Token?.Id, IsByItself = SignInServices.IsByItself(http.HttpContext!.Request) }
        : null;

    public Reader Reader => OrNobody ?? throw new InvalidOperationException("A page that is not open to anyone was reached without signing in.");

    /// <summary>The account of a visitor who has given a password and no second factor yet.</summary>
    public Account? HalfSignedIn => IsWhole ? null : Account;

    public Account? Account => http.HttpContext?.Items[typeof(Account)] as Account;

    /// <summary>The token by which a program acts; null for a person.</summary>
    public Token? Token => http.HttpContext?.Items[typeof(Token)] as Token;

    /// <summary>What takes a scope is for tokens that have it, and everything else for people.</summary>
    public bool MayBy(Scope? scope) => scope is null ? Token is null : Token?.Scopes.Contains(scope.Name) == true;

    public bool May(Purpose purpose) => purpose == Purpose.Anyone || (OrNobody is { } reader && authority.Access.May(reader, purpose).IsAllowed);

    private bool IsWhole => http.HttpContext?.User.FindAll(SignInServices.ProvedBy).Select(claim => claim.Value)
        .Any(by => by is SignInServices.BySecondFactor or SignInServices.ByToken || (by == SignInServices.ByDemonstration && mode.IsDemonstration)) == true;
}

/// <summary>What is answered in place of a page that is not for its reader.</summary>
internal static class NotShown
{
    private static readonly object Key = new();

    /// <summary>Hidden is answered as for an id that nobody has; refused says why, and whom to ask.</summary>
    public static IActionResult Answer(this HttpContext http, AccessAnswer answer)
    {
        if (answer.Verdict == AccessVerdict.Hidden)
        {
            return new NotFoundResult();
        }

        http.Items[Key] = answer;
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    public static AccessAnswer? Refusal(this HttpContext http) => http.Items[Key] as AccessAnswer;
}
