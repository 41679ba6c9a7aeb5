using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4012QTests() : RuleTests(Rule4012Q.Rule)
{
    [Fact]
    public void Fires_on_one_day() =>
        Fires("CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate", Child(Episode(CinPlan("CINPlanStartDate 2025-06-01", "CINPlanEndDate 2025-06-01"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-02")]
    [InlineData("2025-06-01", "")]
    [InlineData("", "2025-06-01")]
    [InlineData("", "")]
    public void Passes_different_days_and_missing_ones(string start, string end) => Passes(Child(Episode(CinPlan($"CINPlanStartDate {start}", $"CINPlanEndDate {end}"))));
}
