using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1540Tests() : RuleTests(Rule1540.Rule)
{
    [Theory]
    [InlineData("A001")]
    [InlineData("A")]
    [InlineData("A001X")]
    [InlineData("A0010000000X1")]
    public void Fires_on_another_character_there_and_on_none(string upn) => Fires("ChildIdentifiers.UPN", Child($"UPN {upn}"));

    [Theory]
    [InlineData("A001000000001")]
    [InlineData("A00100000000X")]
    [InlineData("A0010")]
    [InlineData("AXXX00000000")]
    [InlineData("")]
    public void Passes_digits_there_and_no_UPN(string upn) => Passes(Child($"UPN {upn}"));
}
