using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8915Tests() : RuleTests(Rule8915.Rule)
{
    [Fact]
    public void Fires_on_a_later_start() => Fires("ChildIdentifiers.PersonDeathDate ChildProtectionPlans[1].CPPstartDate", Child(
        "PersonDeathDate 2025-06-01", Episode(ProtectionPlan("CPPstartDate 2025-06-01")), Episode(ProtectionPlan("CPPstartDate 2025-06-02"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("", "2025-06-02")]
    [InlineData("2025-06-01", "")]
    public void Passes_the_same_day_and_missing_dates(string died, string start) =>
        Passes(Child($"PersonDeathDate {died}", Episode(ProtectionPlan($"CPPstartDate {start}"))));
}
