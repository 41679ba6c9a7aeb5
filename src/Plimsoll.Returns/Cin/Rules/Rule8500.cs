namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8500
{
    public static readonly CinRule Rule = new("8500", Severity.Error, "The child has no LAchildID")
    {
        At = { { CinTable.ChildIdentifiers, "LAchildID" } },
        Fix = "Give the child's own id in the authority's system.",
        Owner = Owner.DataTeam,
        Differs = "Other tools may break off on such a child and report nothing of the whole return. Here all other rules look at the child too.",
        Check = Each.Child((child, _) => child.Id is null),
    };
}
