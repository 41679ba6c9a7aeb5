namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8525Q
{
    public static readonly CinRule Rule = new("8525Q", Severity.Query, "The child has neither a date of birth nor an expected one, or has both")
    {
        At = { { CinTable.ChildIdentifiers, "PersonBirthDate", "ExpectedPersonBirthDate" } },
        Fix = "Give the date of birth of a child who is born, and the expected date of one who is not.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, _) =>
            child.ChildIdentifiers.PersonBirthDate.Date is null == child.ChildIdentifiers.ExpectedPersonBirthDate.Date is null),
    };
}
