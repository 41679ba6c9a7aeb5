namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8568
{
    public static readonly CinRule Rule = new("8568", Severity.Error, "It is not said whether the referral had no further action")
    {
        At = { { CinTable.CINdetails, "ReferralNFA" } },
        Fix = "Write 1 or true where there was no further action, 0 or false where there was.",
        Owner = Owner.SocialWorker,
        Check = Each.Episode((episode, _) => episode.ReferralNFA.Flag is null),
    };
}
