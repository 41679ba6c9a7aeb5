namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1540
{
    public static readonly CinRule Rule = new("1540", Severity.Error, "Characters 5 to 12 of the UPN are not all digits")
    {
        At = { { CinTable.ChildIdentifiers, "UPN" } },
        Fix = "Check the UPN with the child's school or in the pupil database.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, _) =>
            child.ChildIdentifiers.UPN.Text is { } upn
            && (upn.Length <= 4 || upn.AsSpan(4, Math.Min(8, upn.Length - 4)).ContainsAnyExceptInRange('0', '9'))),
    };
}
