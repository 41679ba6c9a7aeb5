using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8905Tests() : RuleTests(Rule8905.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("neg")]
    [InlineData("NEGLECT")]
    public void Fires_on_anything_else_and_on_none(string category) =>
        Fires("ChildProtectionPlans.InitialCategoryOfAbuse", Child(Episode(ProtectionPlan($"InitialCategoryOfAbuse {category}", "LatestCategoryOfAbuse NEG"))));

    [Theory]
    [InlineData("NEG")]
    [InlineData("PHY")]
    [InlineData("SAB")]
    [InlineData("EMO")]
    [InlineData("MUL")]
    public void Passes_its_codes(string category) => Passes(Child(Episode(ProtectionPlan($"InitialCategoryOfAbuse {category}"))));
}
