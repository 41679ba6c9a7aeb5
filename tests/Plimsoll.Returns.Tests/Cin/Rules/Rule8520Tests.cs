using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8520Tests() : RuleTests(Rule8520.Rule)
{
    [Fact]
    public void Fires_on_the_day_after() => Fires("ChildIdentifiers.PersonBirthDate", Child("PersonBirthDate 2026-04-01"));

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("")]
    public void Passes_the_last_day_and_a_missing_date(string born) => Passes(Child($"PersonBirthDate {born}"));
}
