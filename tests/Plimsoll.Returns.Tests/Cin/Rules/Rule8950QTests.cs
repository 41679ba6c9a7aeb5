using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8950QTests() : RuleTests(Rule8950Q.Rule)
{
    [Theory]
    [InlineData("19A")]
    [InlineData("19a")]
    public void Fires_wherever_it_stands_in_the_list(string factor) =>
        Fires("Assessments[1].AssessmentFactors", Child(Episode(Assessment("AssessmentFactors 19B"), Assessment("AssessmentFactors 1A", $"AssessmentFactors {factor}"))));

    [Fact]
    public void Passes_what_stands_in_its_place_others_and_none() => Passes(Child(Episode(
        Assessment("AssessmentFactors 19B", "AssessmentFactors 19C"), Assessment("AssessmentFactors 18A"), Assessment("AssessmentFactors"), Assessment())));

    [Fact]
    public void Is_not_a_rule_of_the_year_before() => Assert.DoesNotContain(Rule8950Q.Rule, CinRules.ForYear(2024));
}
