using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4000Tests() : RuleTests(Rule4000.Rule)
{
    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("True")]
    public void Fires_on_the_flag_and_each_plan(string flag) =>
        Fires("CINdetails[1].ReferralNFA CINplanDates[1].LAchildID CINplanDates[2].LAchildID", Child(Episode("ReferralNFA 0", CinPlan()), Episode($"ReferralNFA {flag}", CinPlan(), CinPlan())));

    [Fact]
    public void Passes_further_action_a_missing_flag_and_no_plan() =>
        Passes(Child(Episode("ReferralNFA false", CinPlan()), Episode("ReferralNFA", CinPlan()), Episode(CinPlan()), Episode("ReferralNFA 1")));
}
