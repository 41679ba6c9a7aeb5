using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8940Tests() : RuleTests(Rule8940.Rule)
{
    private const string Places = "ChildProtectionPlans[0].CPPstartDate ChildProtectionPlans[0].CPPendDate ChildProtectionPlans[1].CPPstartDate";

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("", "2026-03-31")]
    [InlineData("soon", "2025-05-02")]
    public void Fires_on_a_plan_that_starts_while_another_of_the_child_runs(string end, string next) =>
        Fires(Places, Child(
            Episode(ProtectionPlan("CPPstartDate 2025-05-01", $"CPPendDate {end}")),
            Episode(ProtectionPlan($"CPPstartDate {next}", "CPPendDate 2026-05-01"))));

    [Fact]
    public void Fires_within_one_referral_too() => Fires(Places, Child(Episode(
        ProtectionPlan("CPPstartDate 2025-05-01"), ProtectionPlan("CPPstartDate 2025-07-01"))));

    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "2025-06-02")]
    [InlineData("2025-05-01", "", "2026-04-01")]
    [InlineData("", "2025-06-01", "2025-05-02")]
    [InlineData("2025-05-01", "2025-06-01", "")]
    public void Passes_a_later_plan_and_missing_starts(string start, string end, string next) =>
        Passes(Child(Episode(ProtectionPlan($"CPPstartDate {start}", $"CPPendDate {end}"), ProtectionPlan($"CPPstartDate {next}", "CPPendDate 2026-05-01"))));

    [Fact]
    public void Passes_plans_of_different_children() =>
        Passes(Child(Episode(ProtectionPlan("CPPstartDate 2025-05-01"))), Child(Episode(ProtectionPlan("CPPstartDate 2025-05-01"))));
}
