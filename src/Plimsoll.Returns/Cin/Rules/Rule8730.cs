namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8730
{
    public static readonly CinRule Rule = new("8730", Severity.Error, "The number of earlier child protection plans is missing, or is not a whole number")
    {
        At = { { CinTable.ChildProtectionPlans, "NumberOfPreviousCPP" } },
        Fix = "Give the number of plans that the child has had before this one, with any authority; 0 where there were none.",
        Owner = Owner.SocialWorker,
        Differs = "One value that is no number makes other tools pass over this rule for the whole return.",
        Check = Each.ProtectionPlan((plan, _) => plan.NumberOfPreviousCPP.Number is null),
    };
}
