using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8898Tests() : RuleTests(Rule8898.Rule)
{
    [Fact]
    public void Fires_on_a_code_that_stands_twice() =>
        Fires("Assessments[1].AssessmentFactors", Child(Episode(
            Assessment("AssessmentFactors 1A"), Assessment("AssessmentFactors 1A", "AssessmentFactors 2A", "AssessmentFactors  1A "))));

    [Fact]
    public void Passes_different_codes_different_assessments_and_empty_ones() => Passes(Child(Episode(
        Assessment("AssessmentFactors 1A", "AssessmentFactors 1B"), Assessment("AssessmentFactors 1A", "AssessmentFactors", "AssessmentFactors"), Assessment())));
}
