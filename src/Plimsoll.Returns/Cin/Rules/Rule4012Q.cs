namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4012Q
{
    public static readonly CinRule Rule = new("4012Q", Severity.Query, "The child in need plan starts and ends on the same day")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate", "CINPlanEndDate" } },
        Fix = "Take the plan out if it was never carried out, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.CinPlan((plan, _) => plan.CINPlanStartDate.Date is { } start && plan.CINPlanEndDate.Date == start),
    };
}
