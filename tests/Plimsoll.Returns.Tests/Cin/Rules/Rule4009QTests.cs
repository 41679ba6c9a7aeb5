using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4009QTests() : RuleTests(Rule4009Q.Rule)
{
    [Fact]
    public void Fires_on_a_plan_after_it_in_any_referral() =>
        Fires("CINplanDates[1].CINPlanEndDate ChildIdentifiers.PersonDeathDate", Child("PersonDeathDate 2025-06-01",
            Episode(CinPlan("CINPlanEndDate 2025-06-01")), Episode(CinPlan("CINPlanEndDate 2025-06-02"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("", "2025-06-01")]
    [InlineData("2025-06-01", "")]
    public void Passes_the_same_day_and_a_missing_one(string died, string day) => Passes(Child($"PersonDeathDate {died}", Episode(CinPlan($"CINPlanEndDate {day}"))));
}
