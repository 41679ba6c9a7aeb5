using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4014Tests() : RuleTests(Rule4014.Rule)
{
    [Fact]
    public void Fires_on_a_plan_that_starts_while_another_of_the_child_runs() =>
        Fires("CINplanDates[0].CINPlanStartDate CINplanDates[0].CINPlanEndDate CINplanDates[1].CINPlanStartDate", Child(
            Episode(CinPlan("CINPlanStartDate 2025-05-01", "CINPlanEndDate 2025-06-01")),
            Episode(CinPlan("CINPlanStartDate 2025-06-01", "CINPlanEndDate 2025-07-01"))));

    [Fact]
    public void Fires_on_a_plan_that_starts_while_an_open_one_runs_until_the_year_ends() =>
        Fires("CINplanDates[0].CINPlanStartDate CINplanDates[0].CINPlanEndDate CINplanDates[1].CINPlanStartDate", Child(
            Episode(CinPlan("CINPlanStartDate 2025-05-01"), CinPlan("CINPlanStartDate 2026-03-31"))));

    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "2025-06-02")]
    [InlineData("2025-05-01", "", "2026-04-01")]
    [InlineData("", "2025-06-01", "2025-05-02")]
    [InlineData("2025-05-01", "2025-06-01", "")]
    public void Passes_a_later_plan_and_missing_starts(string start, string end, string next) =>
        Passes(Child(Episode(CinPlan($"CINPlanStartDate {start}", $"CINPlanEndDate {end}"), CinPlan($"CINPlanStartDate {next}", "CINPlanEndDate 2026-05-01"))));

    [Fact]
    public void Passes_plans_of_different_children() =>
        Passes(Child(Episode(CinPlan("CINPlanStartDate 2025-05-01"))), Child(Episode(CinPlan("CINPlanStartDate 2025-05-01"))));
}
