using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8569QTests() : RuleTests(Rule8569Q.Rule)
{
    [Theory]
    [InlineData("2025-03-30", "1")]
    [InlineData("2025-03-30", "true")]
    [InlineData("2024-12-01", "")]
    public void Fires_on_an_earlier_one(string referred, string flag) => Fires("CINdetails.CINreferralDate", Child(Episode($"CINreferralDate {referred}", $"ReferralNFA {flag}")));

    [Theory]
    [InlineData("2025-03-31", "1")]
    [InlineData("2025-03-30", "0")]
    [InlineData("2025-03-30", "False")]
    [InlineData("", "1")]
    public void Passes_the_last_working_day_before_the_year_and_further_action(string referred, string flag) => Passes(Child(Episode($"CINreferralDate {referred}", $"ReferralNFA {flag}")));
}
