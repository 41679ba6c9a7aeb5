namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8920
{
    public static readonly CinRule Rule = new("8920", Severity.Error, "The child protection plan ends after the child's death")
    {
        At = { { CinTable.ChildIdentifiers, "PersonDeathDate" }, { CinTable.ChildProtectionPlans, "CPPendDate" } },
        Fix = "End the plan on the day of death, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, _) => plan.CPPendDate.Date > plan.Child.ChildIdentifiers.PersonDeathDate.Date),
    };
}
