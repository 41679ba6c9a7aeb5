namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8925
{
    public static readonly CinRule Rule = new("8925", Severity.Error, "The child protection plan ends before it starts")
    {
        At = { { CinTable.ChildProtectionPlans, "CPPstartDate", "CPPendDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, _) => plan.CPPendDate.Date < plan.CPPstartDate.Date),
    };
}
