using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8840Tests() : RuleTests(Rule8840.Rule)
{
    [Fact]
    public void Fires_on_the_same_day() =>
        Fires("ChildProtectionPlans.CPPstartDate ChildProtectionPlans.CPPendDate", Child(Episode(ProtectionPlan("CPPstartDate 2025-05-01", "CPPendDate 2025-05-01"))));

    [Theory]
    [InlineData("2025-05-01", "2025-05-02")]
    [InlineData("2025-05-02", "2025-05-01")]
    [InlineData("2025-05-01", "")]
    [InlineData("", "2025-05-01")]
    [InlineData("", "")]
    [InlineData("soon", "soon")]
    public void Passes_other_days_and_missing_ones(string start, string end) =>
        Passes(Child(Episode(ProtectionPlan($"CPPstartDate {start}", $"CPPendDate {end}"))));
}
