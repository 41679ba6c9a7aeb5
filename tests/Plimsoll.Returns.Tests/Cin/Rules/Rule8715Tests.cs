using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8715Tests() : RuleTests(Rule8715.Rule)
{
    [Theory]
    [InlineData("2025-03-31")]
    [InlineData("2026-04-01")]
    public void Fires_on_the_days_before_and_after(string conference) =>
        Fires("Section47.DateOfInitialCPC", Child(Episode(Section47($"DateOfInitialCPC {conference}"))));

    [Theory]
    [InlineData("2025-04-01")]
    [InlineData("2026-03-31")]
    [InlineData("")]
    public void Passes_the_first_and_the_last_day_and_none(string conference) =>
        Passes(Child(Episode(Section47($"DateOfInitialCPC {conference}"))));

    [Fact]
    public void Passes_a_conference_that_stands_with_the_referral() => Passes(Child(Episode("DateOfInitialCPC 2025-03-31")));
}
