namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8520
{
    public static readonly CinRule Rule = new("8520", Severity.Error, "The date of birth is after the year")
    {
        At = { { CinTable.ChildIdentifiers, "PersonBirthDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date; for a child who was not born by 31 March give the expected date of birth instead.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, year) => child.ChildIdentifiers.PersonBirthDate.Date > year.ReferenceDate),
    };
}
