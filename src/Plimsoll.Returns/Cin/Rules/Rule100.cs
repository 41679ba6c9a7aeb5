namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule100
{
    public static readonly CinRule Rule = new("100", Severity.Error, "The reference date is not 31 March of the collection's year")
    {
        At = { { CinTable.Header, "ReferenceDate" } },
        AlsoReads = ["Year"],
        Fix = "Set Year to the year in which the collection ends, and ReferenceDate to 31 March of it.",
        Owner = Owner.DataTeam,
        Check = Each.Header((header, _) =>
            header.ReferenceDate.Date is not { Month: 3, Day: 31 } day || day.Year != header.Year.Number),
    };
}
