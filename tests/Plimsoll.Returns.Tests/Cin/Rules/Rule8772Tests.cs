using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8772Tests() : RuleTests(Rule8772.Rule)
{
    [Theory]
    [InlineData("ReferralNFA 0")]
    [InlineData("ReferralNFA false")]
    [InlineData("ReferralNFA")]
    [InlineData("CINreferralDate 2025-05-01")]
    public void Fires_on_a_referral_with_further_action_and_on_one_that_does_not_say(string flag) =>
        Fires("ChildIdentifiers.UPNunknown CINdetails[1].ReferralNFA", Child("UPNunknown UN7", Episode("ReferralNFA 1"), Episode(flag)));

    [Fact]
    public void Fires_on_each_such_referral() =>
        Fires("ChildIdentifiers.UPNunknown CINdetails[0].ReferralNFA CINdetails[1].ReferralNFA", Child("UPNunknown UN7", Episode("ReferralNFA 0"), Episode("ReferralNFA 0")));

    [Fact]
    public void Passes_no_further_action_other_reasons_and_none() => Passes(
        Child("UPNunknown UN7", Episode("ReferralNFA 1"), Episode("ReferralNFA True")),
        Child("UPNunknown UN7"),
        Child("UPNunknown UN6", Episode("ReferralNFA 0")),
        Child("UPNunknown", Episode("ReferralNFA 0")));
}
