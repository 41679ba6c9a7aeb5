namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8600
{
    public static readonly CinRule Rule = new("8600", Severity.Error, "The referral has no date, or is after the year")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Give the date of the referral; leave a referral after 31 March for the next return.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, year) => !(episode.CINreferralDate.Date <= year.ReferenceDate)),
    };
}
