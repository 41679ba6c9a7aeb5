using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8945QTests() : RuleTests(Rule8945Q.Rule)
{
    [Theory]
    [InlineData("18A")]
    [InlineData("18a")]
    public void Fires_wherever_it_stands_in_the_list(string factor) =>
        Fires("Assessments[1].AssessmentFactors", Child(Episode(Assessment("AssessmentFactors 18B"), Assessment("AssessmentFactors 1A", $"AssessmentFactors {factor}"))));

    [Fact]
    public void Passes_what_stands_in_its_place_others_and_none() => Passes(Child(Episode(
        Assessment("AssessmentFactors 18B", "AssessmentFactors 18C"), Assessment("AssessmentFactors 19A"), Assessment("AssessmentFactors"), Assessment())));

    [Fact]
    public void Is_not_a_rule_of_the_year_before() => Assert.DoesNotContain(Rule8945Q.Rule, CinRules.ForYear(2024));
}
