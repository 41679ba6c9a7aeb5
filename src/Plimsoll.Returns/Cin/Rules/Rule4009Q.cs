namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4009Q
{
    public static readonly CinRule Rule = new("4009Q", Severity.Query, "The child in need plan ends after the child's death")
    {
        At = { { CinTable.CINplanDates, "CINPlanEndDate" }, { CinTable.ChildIdentifiers, "PersonDeathDate" } },
        Fix = "End the plan on the day of the child's death, or correct the date that is wrong.",
        Owner = Owner.SocialWorker,
        Check = Each.CinPlan((plan, _) =>
            plan.CINPlanEndDate.Date > plan.Child.ChildIdentifiers.PersonDeathDate.Date),
    };
}
