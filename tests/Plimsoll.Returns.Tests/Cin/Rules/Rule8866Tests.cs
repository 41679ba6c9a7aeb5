using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8866Tests() : RuleTests(Rule8866.Rule)
{
    [Theory]
    [InlineData("2013-04-01", "")]
    [InlineData("2025-05-01", "1E")]
    [InlineData("2025-05-01", "1a")]
    [InlineData("2025-05-01", "2")]
    public void Fires_on_none_and_on_anything_else(string referred, string source) =>
        Fires("CINdetails.CINreferralDate CINdetails.ReferralSource", Child(Episode($"CINreferralDate {referred}", $"ReferralSource {source}")));

    [Theory]
    [InlineData("2013-03-31", "")]
    [InlineData("", "")]
    [InlineData("2025-05-01", "1A")]
    [InlineData("2025-05-01", "5D")]
    [InlineData("2025-05-01", "10")]
    public void Passes_its_codes_and_referrals_from_before_it_was_asked(string referred, string source) =>
        Passes(Child(Episode($"CINreferralDate {referred}", $"ReferralSource {source}")));
}
