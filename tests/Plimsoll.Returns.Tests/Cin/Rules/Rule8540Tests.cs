using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8540Tests() : RuleTests(Rule8540.Rule)
{
    [Fact]
    public void Fires_on_a_child_without_a_row() =>
        Fires("ChildIdentifiers.PersonBirthDate CINdetails[1].ReferralNFA", Child("PersonBirthDate 2015-05-01", Episode("ReferralNFA 1"), Episode("ReferralNFA false")));

    [Theory]
    [InlineData("Disability AUTISM")]
    [InlineData("Disability")]
    public void Fires_on_a_wrong_code_and_an_empty_one(string disability) =>
        Fires("ChildIdentifiers.PersonBirthDate CINdetails.ReferralNFA Disabilities[1].Disability", Child("PersonBirthDate 2015-05-01", "Disability MOB", disability, Episode("ReferralNFA 0")));

    [Theory]
    [InlineData("", "0")]
    [InlineData("2015-05-01", "1")]
    [InlineData("2015-05-01", "")]
    public void Passes_a_child_not_yet_born_and_one_without_further_action(string born, string flag) => Passes(Child($"PersonBirthDate {born}", Episode($"ReferralNFA {flag}")), Child());

    [Fact]
    public void Passes_its_codes() => Passes(Child("PersonBirthDate 2015-05-01", "Disability NONE", Episode("ReferralNFA 0")), Child("PersonBirthDate 2015-05-01", "Disability AUT", "Disability MOB", Episode("ReferralNFA 0")));
}
