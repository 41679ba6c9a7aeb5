using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8720Tests() : RuleTests(Rule8720.Rule)
{
    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("soon")]
    [InlineData("")]
    public void Fires_on_the_day_after_and_on_none(string start) =>
        Fires("ChildProtectionPlans.CPPstartDate", Child(Episode(ProtectionPlan($"CPPstartDate {start}"))));

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2019-05-01")]
    public void Passes_the_last_day_and_earlier_years(string start) => Passes(Child(Episode(ProtectionPlan($"CPPstartDate {start}"))));
}
