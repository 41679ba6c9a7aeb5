using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8610Tests() : RuleTests(Rule8610.Rule)
{
    [Theory]
    [InlineData("0", "")]
    [InlineData("False", " ")]
    public void Fires_on_a_missing_need(string flag, string need) => Fires("CINdetails.ReferralNFA CINdetails.PrimaryNeedCode", Child(Episode($"ReferralNFA {flag}", $"PrimaryNeedCode {need}")));

    [Theory]
    [InlineData("0", "N1")]
    [InlineData("0", "wrong")]
    [InlineData("1", "")]
    [InlineData("", "")]
    public void Passes_any_need_no_further_action_and_a_missing_flag(string flag, string need) => Passes(Child(Episode($"ReferralNFA {flag}", $"PrimaryNeedCode {need}")));
}
