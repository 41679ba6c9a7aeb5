using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8600Tests() : RuleTests(Rule8600.Rule)
{
    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("")]
    [InlineData("2025-02-30")]
    public void Fires_on_a_later_date_and_a_missing_one(string referred) => Fires("CINdetails.CINreferralDate", Child(Episode($"CINreferralDate {referred}")));

    [Fact]
    public void Passes_a_date_by_the_end_of_the_year() => Passes(Child(Episode("CINreferralDate 2026-03-31"), Episode("CINreferralDate 2010-01-01")), Child());
}
