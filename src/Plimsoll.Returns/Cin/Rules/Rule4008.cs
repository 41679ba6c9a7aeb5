namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4008
{
    public static readonly CinRule Rule = new("4008", Severity.Error, "The child in need plan starts after the child's death")
    {
        At = { { CinTable.CINplanDates, "CINPlanStartDate" }, { CinTable.ChildIdentifiers, "PersonDeathDate" } },
        Fix = "Correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.CinPlan((plan, _) =>
            plan.CINPlanStartDate.Date > plan.Child.ChildIdentifiers.PersonDeathDate.Date),
    };
}
