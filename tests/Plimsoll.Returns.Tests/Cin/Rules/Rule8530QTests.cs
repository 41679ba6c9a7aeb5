using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8530QTests() : RuleTests(Rule8530Q.Rule)
{
    [Theory]
    [InlineData("2026-02-28")]
    [InlineData("2027-01-01")]
    public void Fires_on_the_days_outside(string expected) => Fires("ChildIdentifiers.ExpectedPersonBirthDate", Child($"ExpectedPersonBirthDate {expected}"));

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-12-31")]
    [InlineData("")]
    public void Passes_the_first_and_the_last_day_and_a_missing_date(string expected) => Passes(Child($"ExpectedPersonBirthDate {expected}"));
}
