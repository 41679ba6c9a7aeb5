using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1104Tests() : RuleTests(Rule1104.Rule)
{
    [Fact]
    public void Fires_on_a_conference_before_its_own_referral() =>
        Fires("Section47[1].DateOfInitialCPC CINdetails[1].CINreferralDate", Child(
            Episode("CINreferralDate 2025-05-01", Section47("DateOfInitialCPC 2025-05-01")),
            Episode("CINreferralDate 2025-07-01", Section47("DateOfInitialCPC 2025-06-30"))));

    [Theory]
    [InlineData("2025-05-01", "2025-05-01")]
    [InlineData("2025-05-01", "")]
    [InlineData("", "2025-05-01")]
    public void Passes_the_same_day_and_a_missing_one(string referred, string held) =>
        Passes(Child(Episode($"CINreferralDate {referred}", Section47($"DateOfInitialCPC {held}"))));

    [Fact]
    public void Passes_an_early_conference_that_stands_with_the_referral() => Passes(Child(Episode("CINreferralDate 2025-05-01", "DateOfInitialCPC 2025-04-01")));
}
