namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1570
{
    public static readonly CinRule Rule = new("1570", Severity.Error, "The LAchildID is longer than 20 characters")
    {
        From = 2025,
        At = { { CinTable.ChildIdentifiers, "LAchildID" } },
        Fix = "Give the child's own id in the authority's system, of 20 letters and digits at most.",
        Owner = Owner.DataTeam,
        Check = Each.Child((child, _) => child.Id is { Length: > 20 }),
    };
}
