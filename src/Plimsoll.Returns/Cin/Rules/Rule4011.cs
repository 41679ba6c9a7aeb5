namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4011
{
    public static readonly CinRule Rule = new("4011", Severity.Error, "The child in need plan ends before it starts")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate", "CINPlanEndDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.CinPlan((plan, _) => plan.CINPlanEndDate.Date < plan.CINPlanStartDate.Date),
    };
}
