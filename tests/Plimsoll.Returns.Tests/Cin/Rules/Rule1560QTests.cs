using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1560QTests() : RuleTests(Rule1560Q.Rule)
{
    [Theory]
    [InlineData("A00100000000")]
    [InlineData("A0010000000011")]
    [InlineData("1001000000001")]
    [InlineData("A00100000X001")]
    [InlineData("A00100000000-")]
    public void Fires_on_another_form(string upn) => Fires("ChildIdentifiers.FormerUPN", Child($"FormerUPN {upn}"));

    [Theory]
    [InlineData("A001000000001")]
    [InlineData("a00100000000x")]
    [InlineData("")]
    public void Passes_a_UPN_a_temporary_one_and_none(string upn) => Passes(Child($"FormerUPN {upn}"));
}
