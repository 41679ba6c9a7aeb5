namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4014
{
    public static readonly CinRule Rule = new("4014", Severity.Error, "Two child in need plans overlap")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate", "CINPlanEndDate" } },
        Fix = "End the earlier plan on the day before the later one starts, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = OneChild.Pairs(child => child.CINPlanDates, (later, earlier, year, find) =>
        {
            var start = later.CINPlanStartDate.Date;
            if (earlier.CINPlanStartDate.Date <= start && start <= (earlier.CINPlanEndDate.Date ?? year.ReferenceDate))
            {
                find.At(later.Only("CINPlanStartDate"), earlier);
            }
        }),
    };
}
