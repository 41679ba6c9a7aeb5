namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8890
{
    public static readonly CinRule Rule = new("8890", Severity.Error, "Two enquiries of the referral overlap")
    {
        At = { { CinTable.Section47, "S47ActualStartDate", "DateOfInitialCPC" } },
        AlsoReads = ["ICPCnotRequired", "ReferenceDate"],
        Fix = "Correct the date that is wrong, leave out an enquiry that is recorded twice, or say that no conference was required of the earlier one.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools take two enquiries with the same dates for one.",
        Check = OneChild.Pairs(child => child.Section47, (later, earlier, year, find) =>
        {
            var start = later.S47ActualStartDate.Date;
            if (later.Episode == earlier.Episode
                && earlier.S47ActualStartDate.Date <= start
                && (earlier.DateOfInitialCPC.Date is { } held ? start <= held : earlier.ICPCnotRequired.Flag != true && start <= year.ReferenceDate))
            {
                find.At(later.Only("S47ActualStartDate"), earlier);
            }
        }),
    };
}
