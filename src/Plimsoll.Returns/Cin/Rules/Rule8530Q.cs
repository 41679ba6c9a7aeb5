namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8530Q
{
    public static readonly CinRule Rule = new("8530Q", Severity.Query, "The expected date of birth is not within a month before and nine months after the end of the year")
    {
        At = { { CinTable.ChildIdentifiers, "ExpectedPersonBirthDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date, or give the date of birth if the child has been born.",
        Owner = Owner.BusinessSupport,
        Differs = "Other tools query the first and the last of these days too.",
        Check = Each.Child((child, year) =>
            child.ChildIdentifiers.ExpectedPersonBirthDate.Date is { } expected
            && (expected < year.ReferenceDate.AddDays(-30) || expected > year.ReferenceDate.AddMonths(9))),
    };
}
