using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8920Tests() : RuleTests(Rule8920.Rule)
{
    [Fact]
    public void Fires_on_a_later_end() => Fires("ChildIdentifiers.PersonDeathDate ChildProtectionPlans[1].CPPendDate", Child(
        "PersonDeathDate 2025-06-01", Episode(ProtectionPlan("CPPendDate 2025-06-01")), Episode(ProtectionPlan("CPPendDate 2025-06-02"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("", "2025-06-02")]
    [InlineData("2025-06-01", "")]
    public void Passes_the_same_day_and_missing_dates(string died, string end) =>
        Passes(Child($"PersonDeathDate {died}", Episode(ProtectionPlan($"CPPendDate {end}"))));
}
