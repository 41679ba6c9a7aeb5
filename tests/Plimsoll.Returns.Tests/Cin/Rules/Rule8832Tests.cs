using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8832Tests() : RuleTests(Rule8832.Rule)
{
    [Theory]
    [InlineData("1")]
    [InlineData("TRUE")]
    public void Fires_on_the_referral_and_on_each_of_its_plans(string flag) =>
        Fires("CINdetails[1].ReferralNFA ChildProtectionPlans[1].LAchildID ChildProtectionPlans[2].LAchildID", Child(
            Episode("ReferralNFA 0", ProtectionPlan()), Episode($"ReferralNFA {flag}", ProtectionPlan(), ProtectionPlan())));

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    public void Passes_further_action_and_none_said(string flag) => Passes(Child(Episode($"ReferralNFA {flag}", ProtectionPlan())));

    [Fact]
    public void Passes_no_plan() => Passes(Child(Episode("ReferralNFA 1")));
}
