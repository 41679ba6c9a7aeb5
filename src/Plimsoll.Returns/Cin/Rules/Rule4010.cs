namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4010
{
    public static readonly CinRule Rule = new("4010", Severity.Error, "The child in need plan has no start, or starts after the year")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Give the day on which the plan started; leave a plan that had not started by 31 March for the next return.",
        Owner = Owner.SocialWorker,
        Check = Each.CinPlan((plan, year) => !(plan.CINPlanStartDate.Date <= year.ReferenceDate)),
    };
}
