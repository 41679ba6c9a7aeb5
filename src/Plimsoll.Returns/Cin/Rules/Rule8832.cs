namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8832
{
    public static readonly CinRule Rule = new("8832", Severity.Error, "A referral that is said to have had no further action has a child protection plan")
    {
        At = { { CinTable.CINdetails, "ReferralNFA" }, { CinTable.ChildProtectionPlans, "LAchildID" } },
        Fix = "Say that there was further action, or move the plan to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools mistake the number of the plan's row for that of the referral's, and so point at other children, or at nothing.",
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.ReferralNFA.Flag == true && episode.ChildProtectionPlans.Count > 0)
            {
                find.At([episode, .. episode.ChildProtectionPlans]);
            }
        }),
    };
}
