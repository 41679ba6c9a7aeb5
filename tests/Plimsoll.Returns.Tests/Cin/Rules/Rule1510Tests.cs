using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1510Tests() : RuleTests(Rule1510.Rule)
{
    [Theory]
    [InlineData("A001000000001")]
    [InlineData("s001000000000")]
    [InlineData("1001000000000")]
    public void Fires_on_another_letter(string upn) => Fires("ChildIdentifiers.UPN", Child($"UPN {upn}"));

    [Theory]
    [InlineData("U001000000001")]
    [InlineData("E001000000000")]
    [InlineData("A00100000000X")]
    [InlineData("A00100000000")]
    [InlineData("A0010000000010")]
    [InlineData("")]
    public void Passes_the_right_letter_and_what_it_does_not_judge(string upn) => Passes(Child($"UPN {upn}"));
}
