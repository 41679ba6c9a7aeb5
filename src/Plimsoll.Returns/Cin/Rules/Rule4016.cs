namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4016
{
    public static readonly CinRule Rule = new("4016", Severity.Error, "The child in need plan starts in the course of a child protection plan")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate" }, { CinTable.ChildProtectionPlans, "CPPstartDate", "CPPendDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Start the child in need plan when the child protection plan has ended, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = OneChild.Pairs(child => child.CINPlanDates, child => child.ChildProtectionPlans, (inNeed, protection, year, find) =>
        {
            var start = inNeed.CINPlanStartDate.Date;
            if (protection.CPPstartDate.Date <= start
                && (protection.CPPendDate.Date is { } ended ? start < ended : start <= year.ReferenceDate))
            {
                find.At(inNeed, protection);
            }
        }),
    };
}
