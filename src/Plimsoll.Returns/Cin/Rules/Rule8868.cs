namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8868
{
    public static readonly CinRule Rule = new("8868", Severity.Error, "The referral was closed, and an enquiry has neither a conference nor the word that none was required, or has both")
    {
        At = { { CinTable.CINdetails, "CINclosureDate" }, { CinTable.Section47, "DateOfInitialCPC", "ICPCnotRequired" } },
        Fix = "Give the date of the initial conference, or say that none was required.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, _) =>
            enquiry.Episode.CINclosureDate.Date is not null && enquiry.DateOfInitialCPC.Date is null == (enquiry.ICPCnotRequired.Flag != true)),
    };
}
