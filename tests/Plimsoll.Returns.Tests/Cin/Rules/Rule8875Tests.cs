using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8875Tests() : RuleTests(Rule8875.Rule)
{
    [Theory]
    [InlineData("2025-05-17")]
    [InlineData("2025-05-18")]
    public void Fires_on_a_Saturday_and_a_Sunday(string conference) => Fires("Section47.DateOfInitialCPC", Child(Episode(Section47($"DateOfInitialCPC {conference}"))));

    [Theory]
    [InlineData("2025-05-16")]
    [InlineData("2025-05-19")]
    [InlineData("")]
    public void Passes_weekdays_and_none(string conference) => Passes(Child(Episode(Section47($"DateOfInitialCPC {conference}"))));

    [Fact]
    public void Passes_a_conference_that_stands_with_the_referral() => Passes(Child(Episode("DateOfInitialCPC 2025-05-17")));
}
