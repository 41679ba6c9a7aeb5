namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4001
{
    public static readonly CinRule Rule = new("4001", Severity.Error, "A child in need plan and a child protection plan of the referral are both open")
    {
        At = { { CinTable.CINplanDates, "CINPlanEndDate" }, { CinTable.ChildProtectionPlans, "CPPendDate" } },
        AlsoReads = ["CINPlanStartDate"],
        Fix = "End the child in need plan on the day on which the child protection plan began, or give the plan that has ended its end date.",
        Owner = Owner.SocialWorker,
        Check = OneChild.Pairs(child => child.ChildProtectionPlans, child => child.CINPlanDates, (protection, inNeed, _, find) =>
        {
            if (protection.Episode == inNeed.Episode && protection.CPPendDate.Date is null
                && inNeed.CINPlanStartDate.Date is not null && inNeed.CINPlanEndDate.Date is null)
            {
                find.At(inNeed, protection);
            }
        }),
    };
}
