using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8815Tests() : RuleTests(Rule8815.Rule)
{
    private static readonly Made Open = Episode("ReferralNFA 0");
    private static readonly Made Closed = Episode("CINclosureDate 2025-06-01", "ReferralNFA 0");

    [Fact]
    public void Fires_on_every_referral_of_the_child_without_a_closure() =>
        Fires("CINdetails[0].CINclosureDate CINdetails[2].CINclosureDate CINdetails[3].CINclosureDate", Child(
            Open, Closed, Episode("ReferralNFA 1"), Episode("CINclosureDate soon", "ReferralNFA false")));

    [Fact]
    public void Passes_one_open_referral_and_those_without_further_action() => Passes(
        Child(Open, Closed, Closed), Child(Open, Episode("ReferralNFA 1"), Episode("ReferralNFA")), Child(Episode("ReferralNFA true"), Episode("ReferralNFA true")), Child());
}
