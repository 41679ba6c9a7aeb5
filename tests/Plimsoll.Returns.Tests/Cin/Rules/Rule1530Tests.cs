using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1530Tests() : RuleTests(Rule1530.Rule)
{
    [Theory]
    [InlineData("A999000000001")]
    [InlineData("A000000000001")]
    [InlineData("AX01000000001")]
    public void Fires_on_a_number_that_no_authority_has(string upn) => Fires("ChildIdentifiers.UPN", Child($"UPN {upn}"));

    [Theory]
    [InlineData("A001000000001")]
    [InlineData("A942000000001")]
    [InlineData("A99900000000")]
    [InlineData("")]
    public void Passes_a_known_one_another_length_and_none(string upn) => Passes(Child($"UPN {upn}"));
}

public sealed class Rule1530To2023Tests() : RuleTests(Rule1530.RuleTo2023)
{
    [Fact]
    public void Fires_on_an_authority_that_came_later() => Fires("ChildIdentifiers.UPN", Child("UPN A942000000001"));

    [Fact]
    public void Passes_one_that_was_known() => Passes(Child("UPN A941000000001"));
}
