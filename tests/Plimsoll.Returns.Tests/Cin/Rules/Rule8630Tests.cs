using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8630Tests() : RuleTests(Rule8630.Rule)
{
    [Fact]
    public void Fires_on_an_earlier_closure() => Fires("CINdetails.CINreferralDate CINdetails.CINclosureDate", Child(Episode("CINreferralDate 2025-06-02", "CINclosureDate 2025-06-01")));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("2025-06-01", "")]
    [InlineData("", "2025-06-01")]
    public void Passes_the_same_day_and_a_missing_one(string referred, string closed) => Passes(Child(Episode($"CINreferralDate {referred}", $"CINclosureDate {closed}")));
}
