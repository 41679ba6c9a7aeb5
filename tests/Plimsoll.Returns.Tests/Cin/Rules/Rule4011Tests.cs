using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4011Tests() : RuleTests(Rule4011.Rule)
{
    [Fact]
    public void Fires_on_an_end_before_the_start() =>
        Fires("CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate", Child(Episode(CinPlan("CINPlanStartDate 2025-06-02", "CINPlanEndDate 2025-06-01"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("2025-06-01", "")]
    [InlineData("", "2025-06-01")]
    public void Passes_the_same_day_and_a_missing_one(string start, string end) => Passes(Child(Episode(CinPlan($"CINPlanStartDate {start}", $"CINPlanEndDate {end}"))));
}
