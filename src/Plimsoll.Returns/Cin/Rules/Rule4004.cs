namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4004
{
    public static readonly CinRule Rule = new("4004", Severity.Error, "More than one child in need plan of the referral is open")
    {
        At = { { CinTable.CINplanDates, "CINPlanEndDate" } },
        Fix = "Give the plan that has ended its end date; a referral has one open plan at a time.",
        Owner = Owner.SocialWorker,
        Check = OneChild.OfEpisode((episode, _, find) =>
        {
            if (episode.CINPlanDates.Count(plan => plan.CINPlanEndDate.Date is null) > 1)
            {
                find.At([.. episode.CINPlanDates]);
            }
        }),
    };
}
