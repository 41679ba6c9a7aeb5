using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8820Tests() : RuleTests(Rule8820.Rule)
{
    private const string Places = "CINdetails[0].CINreferralDate CINdetails[0].CINclosureDate CINdetails[1].CINreferralDate";

    [Theory]
    [InlineData("2025-06-01", "1", "2025-05-31")]
    [InlineData("", "0", "2026-03-30")]
    [InlineData("soon", "false", "2025-05-02")]
    public void Fires_on_a_referral_before_an_earlier_one_ended(string closed, string flag, string referred) =>
        Fires(Places, Child(
            Episode("CINreferralDate 2025-05-01", $"CINclosureDate {closed}", $"ReferralNFA {flag}"),
            Episode($"CINreferralDate {referred}", "CINclosureDate 2026-06-01")));

    [Fact]
    public void Fires_both_ways_on_two_of_one_day() =>
        Fires($"{Places} CINdetails[1].CINclosureDate", Child(
            Episode("CINreferralDate 2025-05-01", "CINclosureDate 2025-06-01"), Episode("CINreferralDate 2025-05-01", "CINclosureDate 2025-06-01")));

    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "0", "2025-06-01")]
    [InlineData("2025-05-01", "", "0", "2026-03-31")]
    [InlineData("2025-05-01", "", "1", "2025-06-01")]
    [InlineData("2025-05-01", "", "", "2025-06-01")]
    [InlineData("", "2025-06-01", "0", "2025-05-02")]
    [InlineData("2025-05-01", "2025-06-01", "0", "")]
    public void Passes_the_day_of_closure_the_end_of_the_year_no_further_action_and_missing_dates(string referred, string closed, string flag, string next) =>
        Passes(Child(
            Episode($"CINreferralDate {referred}", $"CINclosureDate {closed}", $"ReferralNFA {flag}"),
            Episode($"CINreferralDate {next}", "CINclosureDate 2026-06-01")));

    [Fact]
    public void Passes_referrals_of_different_children() =>
        Passes(Child(Episode("CINreferralDate 2025-05-01", "ReferralNFA 0")), Child(Episode("CINreferralDate 2025-05-02", "ReferralNFA 0")));
}
