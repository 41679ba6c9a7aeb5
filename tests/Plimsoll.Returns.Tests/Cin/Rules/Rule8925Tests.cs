using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8925Tests() : RuleTests(Rule8925.Rule)
{
    [Fact]
    public void Fires_on_an_earlier_end() => Fires("ChildProtectionPlans.CPPstartDate ChildProtectionPlans.CPPendDate", Child(
        Episode(ProtectionPlan("CPPstartDate 2025-05-02", "CPPendDate 2025-05-01"))));

    [Theory]
    [InlineData("2025-05-01", "2025-05-01")]
    [InlineData("2025-05-01", "2025-05-02")]
    [InlineData("2025-05-01", "")]
    [InlineData("", "2025-05-01")]
    public void Passes_the_same_day_a_later_one_and_missing_dates(string start, string end) =>
        Passes(Child(Episode(ProtectionPlan($"CPPstartDate {start}", $"CPPendDate {end}"))));
}
