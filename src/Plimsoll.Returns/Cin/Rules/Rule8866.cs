namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8866
{
    public static readonly CinRule Rule = new("8866", Severity.Error, "The source of the referral is missing, or is not a code of the census")
    {
        At = { { CinTable.CINdetails, "CINreferralDate", "ReferralSource" } },
        Fix = "Record who made the referral, in the codes of the census.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, year) =>
            episode.CINreferralDate.Date >= FirstAsked && !year.Knows("dfe.referral-source", episode.ReferralSource)),
    };

    private static readonly DateOnly FirstAsked = new(2013, 4, 1);
}
