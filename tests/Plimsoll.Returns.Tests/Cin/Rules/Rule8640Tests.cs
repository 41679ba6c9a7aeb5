using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8640Tests() : RuleTests(Rule8640.Rule)
{
    [Theory]
    [InlineData("RC0")]
    [InlineData("rc1")]
    [InlineData("1")]
    public void Fires_on_anything_else(string reason) => Fires("CINdetails.ReasonForClosure", Child(Episode($"ReasonForClosure {reason}")));

    [Theory]
    [InlineData("RC1")]
    [InlineData("RC9")]
    [InlineData("")]
    public void Passes_its_codes_and_none(string reason) => Passes(Child(Episode($"ReasonForClosure {reason}")));
}
