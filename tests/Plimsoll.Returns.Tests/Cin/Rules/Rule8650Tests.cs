using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8650Tests() : RuleTests(Rule8650.Rule)
{
    [Theory]
    [InlineData("N10")]
    [InlineData("n1")]
    [InlineData("1")]
    public void Fires_on_anything_else(string need) => Fires("CINdetails.PrimaryNeedCode", Child(Episode($"PrimaryNeedCode {need}")));

    [Theory]
    [InlineData("N0")]
    [InlineData("N9")]
    [InlineData(" N1 ")]
    [InlineData("")]
    public void Passes_its_codes_and_none(string need) => Passes(Child(Episode($"PrimaryNeedCode {need}")));
}
