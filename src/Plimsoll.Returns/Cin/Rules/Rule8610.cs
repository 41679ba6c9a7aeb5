namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8610
{
    public static readonly CinRule Rule = new("8610", Severity.Error, "A referral with further action has no primary need")
    {
        At = { { CinTable.CINdetails, "PrimaryNeedCode", "ReferralNFA" } },
        Fix = "Record the child's primary need, or say that there was no further action.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools know false only in small letters.",
        Check = Each.Episode((episode, _) => episode.ReferralNFA.Flag == false && episode.PrimaryNeedCode.IsMissing),
    };
}
