using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8770QTests() : RuleTests(Rule8770Q.Rule)
{
    internal const string Places = "ChildIdentifiers.UPN ChildIdentifiers.UPNunknown";

    [Theory]
    [InlineData("2020-08-31", "")]
    [InlineData("2015-05-01", "UN1")]
    [InlineData("2015-05-01", "un1")]
    [InlineData("2015-05-01", "UN8")]
    [InlineData("0001-01-01", "")]
    public void Fires_on_a_child_of_school_age_without_a_UPN_or_a_reason(string born, string unknown) =>
        Fires(Places, Child($"PersonBirthDate {born}", $"UPNunknown {unknown}", "UPN", Episode("ReferralNFA 1"), Episode("ReferralNFA false")));

    [Theory]
    [InlineData("2020-09-01", "", "", "0")]
    [InlineData("", "", "", "0")]
    [InlineData("2015-05-01", "A001000000001", "", "0")]
    [InlineData("2015-05-01", "", "UN2", "0")]
    [InlineData("2015-05-01", "", "un7", "0")]
    [InlineData("2015-05-01", "", "", "1")]
    [InlineData("2015-05-01", "", "", "")]
    public void Passes_a_younger_child_a_UPN_a_reason_and_no_further_action(string born, string upn, string unknown, string flag) =>
        Passes(Child($"PersonBirthDate {born}", $"UPN {upn}", $"UPNunknown {unknown}", Episode($"ReferralNFA {flag}")));

    [Fact]
    public void Passes_a_child_without_a_referral() => Passes(Child("PersonBirthDate 2015-05-01"));
}

public sealed class Rule8770QTo2024Tests() : RuleTests(Rule8770Q.RuleTo2024)
{
    [Fact]
    public void Fires_on_a_child_who_is_six_when_the_year_ends() =>
        Fires(Rule8770QTests.Places, Child("PersonBirthDate 2018-03-31", Episode("ReferralNFA 0")));

    [Theory]
    [InlineData("2018-04-01", "")]
    [InlineData("2015-05-01", "UN2")]
    public void Passes_a_younger_child_and_a_reason(string born, string unknown) =>
        Passes(Child($"PersonBirthDate {born}", $"UPNunknown {unknown}", Episode("ReferralNFA 0")));
}
