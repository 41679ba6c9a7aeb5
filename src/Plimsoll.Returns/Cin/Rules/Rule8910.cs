namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8910
{
    public static readonly CinRule Rule = new("8910", Severity.Error, "The latest category of abuse is missing, or is not a code of the census")
    {
        At = { { CinTable.ChildProtectionPlans, "LatestCategoryOfAbuse" } },
        Fix = "Give the category that the latest conference decided on: NEG, PHY, SAB, EMO or MUL.",
        Owner = Owner.SocialWorker,
        Check = Each.ProtectionPlan((plan, year) => !year.Knows("dfe.abuse-category", plan.LatestCategoryOfAbuse)),
    };
}
