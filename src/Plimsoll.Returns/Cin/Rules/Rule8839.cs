namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8839
{
    public static readonly CinRule Rule = new("8839", Severity.Error, "More than one enquiry of the referral is open")
    {
        At = { { CinTable.Section47, "DateOfInitialCPC" } },
        AlsoReads = ["ICPCnotRequired"],
        Fix = "Give the date of the initial conference of the enquiry that has ended, or say that none was required.",
        Owner = Owner.SocialWorker,
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.Section47.Count > 1
                && episode.Section47.Count(enquiry => enquiry.DateOfInitialCPC.Date is null && enquiry.ICPCnotRequired.Flag != true) > 1)
            {
                find.At([.. episode.Section47.Where(enquiry => enquiry.DateOfInitialCPC.Date is null)]);
            }
        }),
    };
}
