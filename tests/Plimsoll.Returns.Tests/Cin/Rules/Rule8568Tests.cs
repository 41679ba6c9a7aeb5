using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8568Tests() : RuleTests(Rule8568.Rule)
{
    [Theory]
    [InlineData("ReferralNFA")]
    [InlineData("ReferralNFA yes")]
    [InlineData("CINreferralDate 2025-05-01")]
    public void Fires_on_anything_else_and_on_none(string flag) => Fires("CINdetails.ReferralNFA", Child(Episode(flag)));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("True")]
    [InlineData("FALSE ")]
    public void Passes_yes_and_no(string flag) => Passes(Child(Episode($"ReferralNFA {flag}")), Child());
}
