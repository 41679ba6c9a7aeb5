namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8840
{
    public static readonly CinRule Rule = new("8840", Severity.Error, "The child protection plan starts and ends on the same day")
    {
        At = { { CinTable.ChildProtectionPlans, "CPPstartDate", "CPPendDate" } },
        Fix = "Correct the date that is wrong, or leave out a plan that was never in force.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, _) => plan.CPPstartDate.Date is { } start && start == plan.CPPendDate.Date),
    };
}
