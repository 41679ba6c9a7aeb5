using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8869Tests() : RuleTests(Rule8869.Rule)
{
    [Fact]
    public void Fires_on_21_with_another() =>
        Fires("Assessments[1].AssessmentFactors", Child(Episode(Assessment("AssessmentFactors 21"), Assessment("AssessmentFactors 1A", "AssessmentFactors  21 "))));

    [Fact]
    public void Passes_21_alone_others_and_none() => Passes(Child(Episode(
        Assessment("AssessmentFactors 21"), Assessment("AssessmentFactors 21", "AssessmentFactors"), Assessment("AssessmentFactors 1A", "AssessmentFactors 2A"), Assessment("AssessmentFactors"), Assessment())));
}
