namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1550
{
    public static readonly CinRule Rule = new("1550", Severity.Error, "Character 13 of the UPN is neither a digit nor a letter that a UPN may have")
    {
        At = { { CinTable.ChildIdentifiers, "UPN" } },
        Fix = "Check the UPN with the child's school or in the pupil database. A temporary UPN ends in a capital letter other than I, O or S.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, _) =>
            child.ChildIdentifiers.UPN.Text is { Length: 13 } upn && upn[12] is not ((>= '0' and <= '9') or ((>= 'A' and <= 'Z') and not ('I' or 'O' or 'S')))),
    };
}
