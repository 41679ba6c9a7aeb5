using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2889Tests() : RuleTests(Rule2889.Rule)
{
    [Fact]
    public void Fires_on_an_enquiry_before_its_own_referral() =>
        Fires("Section47[1].S47ActualStartDate CINdetails[1].CINreferralDate", Child(
            Episode("CINreferralDate 2025-05-01", Section47("S47ActualStartDate 2025-05-01")),
            Episode("CINreferralDate 2025-07-01", Section47("S47ActualStartDate 2025-06-30"))));

    [Theory]
    [InlineData("2025-05-01", "2025-05-01")]
    [InlineData("2025-05-01", "")]
    [InlineData("", "2025-05-01")]
    public void Passes_the_same_day_and_a_missing_one(string referred, string started) =>
        Passes(Child(Episode($"CINreferralDate {referred}", Section47($"S47ActualStartDate {started}"))));
}
