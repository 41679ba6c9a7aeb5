using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8730Tests() : RuleTests(Rule8730.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("two")]
    public void Fires_on_anything_but_a_whole_number_and_on_none(string number) =>
        Fires("ChildProtectionPlans[1].NumberOfPreviousCPP", Child(Episode(ProtectionPlan("NumberOfPreviousCPP 0"), ProtectionPlan($"NumberOfPreviousCPP {number}"))));

    [Theory]
    [InlineData("0")]
    [InlineData("12")]
    public void Passes_a_whole_number(string number) => Passes(Child(Episode(ProtectionPlan($"NumberOfPreviousCPP {number}"))));
}
