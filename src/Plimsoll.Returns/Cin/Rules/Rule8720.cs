namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8720
{
    public static readonly CinRule Rule = new("8720", Severity.Error, "The child protection plan has no start, or starts after the year")
    {
        At = { { CinTable.ChildProtectionPlans, "CPPstartDate" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Give the day on which the plan started; leave a plan that started after 31 March for the next return.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, year) => plan.CPPstartDate.Date is not { } start || start > year.ReferenceDate),
    };
}
