namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8905
{
    public static readonly CinRule Rule = new("8905", Severity.Error, "The initial category of abuse is missing, or is not a code of the census")
    {
        At = { { CinTable.ChildProtectionPlans, "InitialCategoryOfAbuse" } },
        Fix = "Give the category that the initial conference decided on: NEG, PHY, SAB, EMO or MUL.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, year) => !year.Knows("dfe.abuse-category", plan.InitialCategoryOfAbuse)),
    };
}
