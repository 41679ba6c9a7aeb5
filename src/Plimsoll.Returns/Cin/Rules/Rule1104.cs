namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1104
{
    public static readonly CinRule Rule = new("1104", Severity.Error, "The initial conference of the enquiry is before the referral")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" }, { CinTable.Section47, "DateOfInitialCPC" } },
        Fix = "Correct the date that is wrong, or move the enquiry to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, _) =>
            enquiry.DateOfInitialCPC.Date < enquiry.Episode.CINreferralDate.Date),
    };
}
