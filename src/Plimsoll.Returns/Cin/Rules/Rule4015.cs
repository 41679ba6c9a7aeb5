namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4015
{
    public static readonly CinRule Rule = new("4015", Severity.Error, "The child in need plan starts before the referral")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" }, { CinTable.CINplanDates, "CINPlanStartDate" } },
        Fix = "Correct the date that is wrong, or move the plan to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Check = Each.CinPlan((plan, _) =>
            plan.CINPlanStartDate.Date < plan.Episode.CINreferralDate.Date),
    };
}
