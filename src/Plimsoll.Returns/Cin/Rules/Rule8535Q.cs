namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8535Q
{
    public static readonly CinRule Rule = new("8535Q", Severity.Query, "The child died before being born, or has no date of birth")
    {
        At = { { CinTable.ChildIdentifiers, "PersonBirthDate", "PersonDeathDate" } },
        Fix = "Correct the date that is wrong, or give the date of birth.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, _) =>
            child.ChildIdentifiers.PersonDeathDate.Date is { } died && !(child.ChildIdentifiers.PersonBirthDate.Date <= died)),
    };
}
