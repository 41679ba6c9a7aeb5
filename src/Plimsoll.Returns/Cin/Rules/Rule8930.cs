namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8930
{
    public static readonly CinRule Rule = new("8930", Severity.Error, "The child protection plan ended outside the year")
    {
        At = { { CinTable.ChildProtectionPlans, "CPPendDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Correct the date; leave out a plan that ended before the year, and the end of one that ended after it.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, year) => year.Misses(plan.CPPendDate.Date)),
    };
}
