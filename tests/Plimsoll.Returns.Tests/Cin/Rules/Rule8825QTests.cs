using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8825QTests() : RuleTests(Rule8825Q.Rule)
{
    [Theory]
    [InlineData("RC8")]
    [InlineData("RC9")]
    public void Fires_where_the_referral_itself_has_none(string reason) =>
        Fires("CINdetails[1].ReasonForClosure", Child(Episode(Assessment()), Episode($"ReasonForClosure {reason}")));

    [Theory]
    [InlineData("RC7")]
    [InlineData("rc8")]
    [InlineData("")]
    public void Passes_other_reasons_and_none(string reason) => Passes(Child(Episode($"ReasonForClosure {reason}")));

    [Fact]
    public void Passes_an_assessment_even_without_dates() => Passes(Child(Episode("ReasonForClosure RC8", Assessment())));
}
