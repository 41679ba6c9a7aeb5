using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4010Tests() : RuleTests(Rule4010.Rule)
{
    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("")]
    [InlineData("soon")]
    public void Fires_on_a_later_start_and_a_missing_one(string start) => Fires("CINplanDates.CINPlanStartDate", Child(Episode(CinPlan($"CINPlanStartDate {start}"))));

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2019-01-01")]
    public void Passes_a_start_by_the_end_of_the_year(string start) => Passes(Child(Episode(CinPlan($"CINPlanStartDate {start}")), Episode()));
}
