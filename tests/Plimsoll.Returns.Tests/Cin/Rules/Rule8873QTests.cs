using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8873QTests() : RuleTests(Rule8873Q.Rule)
{
    [Theory]
    [InlineData("RC7")]
    [InlineData("rc8")]
    [InlineData("")]
    public void Fires_on_other_reasons_and_on_none(string reason) => Fires("Assessments[1].AssessmentFactors CINdetails[1].ReasonForClosure", Child(
        Episode(Assessment()), Episode($"ReasonForClosure {reason}", Assessment("AssessmentFactors 1A", "AssessmentFactors 21"))));

    [Theory]
    [InlineData("RC8")]
    [InlineData("RC9")]
    public void Passes_closure_after_assessment(string reason) => Passes(Child(Episode($"ReasonForClosure {reason}", Assessment("AssessmentFactors 21"))));

    [Fact]
    public void Passes_other_factors_none_and_one_of_several_assessments() => Passes(
        Child(Episode(Assessment("AssessmentFactors 1A")), Episode(Assessment("AssessmentFactors")), Episode(Assessment()), Episode()),
        Child(Episode(Assessment("AssessmentFactors 21"), Assessment("AssessmentFactors 1A"))));
}
