namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8740
{
    public static readonly CinRule Rule = new("8740", Severity.Error, "An enquiry that still awaits its conference did not start in the year")
    {
        At = { { CinTable.Section47, "S47ActualStartDate", "DateOfInitialCPC", "ICPCnotRequired" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Give the date of the initial conference, or say that none was required, or correct the start of the enquiry.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools know only a 0 in ICPCnotRequired, so that files which write false are never held to this rule.",
        Check = Each.Section47((enquiry, year) =>
            enquiry.DateOfInitialCPC.Date is null && enquiry.ICPCnotRequired.Flag == false && year.Misses(enquiry.S47ActualStartDate.Date)),
    };
}
