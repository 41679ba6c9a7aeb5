namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1560Q
{
    public static readonly CinRule Rule = new("1560Q", Severity.Query, "The former UPN is not written as a UPN is")
    {
        At = { { CinTable.ChildIdentifiers, "FormerUPN" } },
        Fix = "Write a letter, eleven digits, and a digit or a letter; leave it out where the child had no other UPN.",
        Owner = Owner.BusinessSupport,
        Differs = "Other tools ask for a digit at the end, so that every temporary UPN, which ends in a letter as the schema allows, is queried.",
        Check = Each.Child((child, _) =>
            child.ChildIdentifiers.FormerUPN.Text is { } upn
            && !(upn.Length == 13 && char.IsAsciiLetter(upn[0]) && !upn.AsSpan(1, 11).ContainsAnyExceptInRange('0', '9') && char.IsAsciiLetterOrDigit(upn[12]))),
    };
}
