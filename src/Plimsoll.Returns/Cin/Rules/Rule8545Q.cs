namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8545Q
{
    public static readonly CinRule Rule = new("8545Q", Severity.Query, "The child died outside the year")
    {
        At = { { CinTable.ChildIdentifiers, "PersonDeathDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date. A child who died before the year is not in the return.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, year) => year.Misses(child.ChildIdentifiers.PersonDeathDate.Date)),
    };
}
