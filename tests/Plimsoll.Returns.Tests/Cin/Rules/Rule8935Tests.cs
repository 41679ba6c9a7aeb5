using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8935Tests() : RuleTests(Rule8935.Rule)
{
    private static readonly Made Open = ProtectionPlan("CPPstartDate 2025-05-01");
    private static readonly Made Ended = ProtectionPlan("CPPstartDate 2025-05-01", "CPPendDate 2025-06-01");

    [Fact]
    public void Fires_on_the_open_plans_of_one_referral() =>
        Fires("ChildProtectionPlans[0].CPPendDate ChildProtectionPlans[2].CPPendDate", Child(Episode(Open, Ended, ProtectionPlan("CPPendDate soon"))));

    [Fact]
    public void Fires_on_the_open_plans_of_several_referrals() =>
        Fires("ChildProtectionPlans[0].CPPendDate ChildProtectionPlans[1].CPPendDate", Child(Episode(Open), Episode(Open, Ended)));

    [Fact]
    public void Passes_one_open_plan_of_each_child_and_none() => Passes(Child(Episode(Open, Ended), Episode(Ended)), Child(Episode(Open)), Child(Episode()), Child());
}
