namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8675Q
{
    public static readonly CinRule Rule = new("8675Q", Severity.Query, "An enquiry has been open for more than 15 working days at the end of the year")
    {
        At = { { CinTable.Section47, "S47ActualStartDate", "DateOfInitialCPC", "ICPCnotRequired" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Give the date of the initial conference, or say that none was required; where the enquiry is still open, finish it.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, year) =>
            enquiry.DateOfInitialCPC.Date is null && enquiry.ICPCnotRequired.Flag == false && enquiry.S47ActualStartDate.Date < year.WorkingDaysBack(15)),
    };
}
