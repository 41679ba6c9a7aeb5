namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4000
{
    public static readonly CinRule Rule = new("4000", Severity.Error, "A referral without further action has a child in need plan")
    {
        At = { { CinTable.CINdetails, "ReferralNFA" }, { CinTable.CINplanDates, "LAchildID" } },
        Fix = "Say that there was further action, or move the plan to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.ReferralNFA.Flag == true && episode.CINPlanDates.Count > 0)
            {
                find.At([episode, .. episode.CINPlanDates]);
            }
        }),
    };
}
