namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4017
{
    public static readonly CinRule Rule = new("4017", Severity.Error, "The child protection plan starts in the course of a child in need plan")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate", "CINPlanEndDate" }, { CinTable.ChildProtectionPlans, "CPPstartDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "End the child in need plan on the day on which the child protection plan starts, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = OneChild.Pairs(child => child.CINPlanDates, child => child.ChildProtectionPlans, (inNeed, protection, year, find) =>
        {
            var start = protection.CPPstartDate.Date;
            if (inNeed.CINPlanStartDate.Date <= start
                && (inNeed.CINPlanEndDate.Date is { } ended ? start < ended : start <= year.ReferenceDate))
            {
                find.At(inNeed, protection);
            }
        }),
    };
}
