namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8630
{
    public static readonly CinRule Rule = new("8630", Severity.Error, "The referral was closed before it was made")
    {
        At = { { CinTable.CINdetails, "CINreferralDate", "CINclosureDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) => episode.CINclosureDate.Date < episode.CINreferralDate.Date),
    };
}
