namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule1105
{
    public static readonly CinRule Rule = new("1105", Severity.Error, "The child protection plan starts before the referral")
    {
        At = { { CinTable.CINdetails, "CINreferralDate" }, { CinTable.ChildProtectionPlans, "CPPstartDate" } },
        Fix = "Correct the date that is wrong, or move the plan to the referral that it belongs to.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, _) =>
            plan.CPPstartDate.Date < plan.Episode.CINreferralDate.Date),
    };
}
