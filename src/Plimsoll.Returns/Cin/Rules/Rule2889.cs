namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2889
{
    public static readonly CinRule Rule = new("2889", Severity.Error, "The enquiry starts before the referral")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" }, { CinTable.Section47, "S47ActualStartDate" } },
        Fix = "Correct the date that is wrong, or move the enquiry to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Check = Each.Section47((enquiry, _) =>
            enquiry.S47ActualStartDate.Date < enquiry.Episode.CINreferralDate.Date),
    };
}
