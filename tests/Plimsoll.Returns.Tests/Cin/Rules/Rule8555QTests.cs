using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8555QTests() : RuleTests(Rule8555Q.Rule)
{
    [Fact]
    public void Fires_on_each_later_referral() =>
        Fires("CINdetails[1].CINreferralDate ChildIdentifiers.PersonDeathDate", Child("PersonDeathDate 2025-06-01", Episode("CINreferralDate 2025-06-01"), Episode("CINreferralDate 2025-06-02")));

    [Theory]
    [InlineData("2025-06-01", "")]
    [InlineData("", "2025-06-01")]
    public void Passes_a_missing_date(string died, string referred) => Passes(Child($"PersonDeathDate {died}", Episode($"CINreferralDate {referred}")));
}
