namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4013
{
    public static readonly CinRule Rule = new("4013", Severity.Error, "The child in need plan ends outside the year")
    {
        At = { { CinTable.CINplanDates, "CINPlanEndDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date; leave out a plan that ended before the year, and the end of one that ended after it.",
        Owner = Owner.SocialWorker,
        Check = Each.CinPlan((plan, year) => year.Misses(plan.CINPlanEndDate.Date)),
    };
}
