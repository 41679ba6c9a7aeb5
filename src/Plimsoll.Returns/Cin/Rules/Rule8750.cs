namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8750
{
    public static readonly CinRule Rule = new("8750", Severity.Error, "The sex of a child who is not yet born is not given as U")
    {
        From = 2025,
        At = { { CinTable.ChildIdentifiers, "Sex", "PersonBirthDate", "ExpectedPersonBirthDate" } },
        Fix = "Write U until the child is born; where the child is born, give the date of birth.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, _) => IsUnborn(child) && child.ChildIdentifiers.Sex.Text != "U"),
    };

    /// <summary>While the census asked for GenderCurrent.</summary>
    public static readonly CinRule RuleTo2024 = new("8750", Severity.Error, "The gender of a child who is not yet born is not given as 0")
    {
        To = 2024,
        At = { { CinTable.ChildIdentifiers, "GenderCurrent", "PersonBirthDate", "ExpectedPersonBirthDate" } },
        Fix = "Write 0 until the child is born; where the child is born, give the date of birth.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, _) => IsUnborn(child) && child.ChildIdentifiers.GenderCurrent.Text != "0"),
    };

    private static bool IsUnborn(CinChild child) =>
        child.ChildIdentifiers.PersonBirthDate.Date is null && child.ChildIdentifiers.ExpectedPersonBirthDate.Date is not null;
}
