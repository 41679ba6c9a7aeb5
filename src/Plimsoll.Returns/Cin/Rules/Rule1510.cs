namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1510
{
    public static readonly CinRule Rule = new("1510", Severity.Error, "The first letter of the UPN does not agree with its digits")
    {
        At = { { CinTable.ChildIdentifiers, "UPN" } },
        Fix = "Check the UPN with the child's school or in the pupil database: a digit is wrong, or two have changed places.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, _) =>
            child.ChildIdentifiers.UPN.Text is { Length: 13 } upn && !upn.AsSpan(1).ContainsAnyExceptInRange('0', '9') && upn[0] != LetterOf(upn)),
    };

    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>Each digit counts as often as its place in the number; what 23 leaves of the sum names the letter.</summary>
    private static char LetterOf(string upn)
    {
        var sum = 0;
        for (var place = 2; place <= upn.Length; place++)
        {
            sum += place * (upn[place - 1] - '0');
        }

        return Letters[sum % Letters.Length];
    }
}
