using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4001Tests() : RuleTests(Rule4001.Rule)
{
    [Fact]
    public void Fires_on_both_plans_of_one_referral() =>
        Fires("CINplanDates[1].CINPlanEndDate ChildProtectionPlans.CPPendDate", Child(Episode(
            CinPlan("CINPlanStartDate 2025-04-01", "CINPlanEndDate 2025-05-01"), CinPlan("CINPlanStartDate 2025-05-01"), ProtectionPlan("CPPstartDate 2025-05-01"))));

    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "")]
    [InlineData("2025-05-01", "", "2025-06-01")]
    [InlineData("", "", "")]
    public void Passes_where_one_has_ended_or_a_start_is_missing(string start, string end, string protectionEnd) =>
        Passes(Child(Episode(CinPlan($"CINPlanStartDate {start}", $"CINPlanEndDate {end}"), ProtectionPlan($"CPPendDate {protectionEnd}"))));

    [Fact]
    public void Passes_plans_of_different_referrals() => Passes(Child(Episode(CinPlan("CINPlanStartDate 2025-05-01")), Episode(ProtectionPlan("CPPstartDate 2025-05-01"))));
}
