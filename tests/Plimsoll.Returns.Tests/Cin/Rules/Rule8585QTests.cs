using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8585QTests() : RuleTests(Rule8585Q.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    public void Fires_on_a_missing_date(string died) => Fires("CINdetails[1].ReasonForClosure ChildIdentifiers.PersonDeathDate", Child($"PersonDeathDate {died}", Episode("ReasonForClosure RC1"), Episode("ReasonForClosure RC2")));

    [Theory]
    [InlineData("2025-06-01", "RC2")]
    [InlineData("", "RC7")]
    [InlineData("", "")]
    public void Passes_a_date_and_other_reasons(string died, string reason) => Passes(Child($"PersonDeathDate {died}", Episode($"ReasonForClosure {reason}")));
}
