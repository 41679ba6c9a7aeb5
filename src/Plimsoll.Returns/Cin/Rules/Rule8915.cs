namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8915
{
    public static readonly CinRule Rule = new("8915", Severity.Error, "The child protection plan starts after the child's death")
    {
        At = { { CinTable.ChildIdentifiers, "PersonDeathDate" }, { CinTable.ChildProtectionPlans, "CPPstartDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, _) => plan.CPPstartDate.Date > plan.Child.ChildIdentifiers.PersonDeathDate.Date),
    };
}
