using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8910Tests() : RuleTests(Rule8910.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("neg")]
    [InlineData("NEGLECT")]
    public void Fires_on_anything_else_and_on_none(string category) =>
        Fires("ChildProtectionPlans.LatestCategoryOfAbuse", Child(Episode(ProtectionPlan($"LatestCategoryOfAbuse {category}", "InitialCategoryOfAbuse NEG"))));

    [Theory]
    [InlineData("NEG")]
    [InlineData("PHY")]
    [InlineData("SAB")]
    [InlineData("EMO")]
    [InlineData("MUL")]
    public void Passes_its_codes(string category) => Passes(Child(Episode(ProtectionPlan($"LatestCategoryOfAbuse {category}"))));
}
