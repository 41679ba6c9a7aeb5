using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1550Tests() : RuleTests(Rule1550.Rule)
{
    [Theory]
    [InlineData("A00100000000I")]
    [InlineData("A00100000000O")]
    [InlineData("A00100000000S")]
    [InlineData("A00100000000x")]
    [InlineData("A00100000000-")]
    public void Fires_on_a_letter_that_a_UPN_does_not_have(string upn) => Fires("ChildIdentifiers.UPN", Child($"UPN {upn}"));

    [Theory]
    [InlineData("A001000000009")]
    [InlineData("A00100000000Z")]
    [InlineData("A0010000000I")]
    [InlineData("")]
    public void Passes_a_digit_a_letter_another_length_and_no_UPN(string upn) => Passes(Child($"UPN {upn}"));
}
