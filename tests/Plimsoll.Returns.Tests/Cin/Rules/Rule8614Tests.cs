using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8614Tests() : RuleTests(Rule8614.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    public void Fires_on_a_factor_without_a_date(string end) =>
        Fires("Assessments.AssessmentAuthorisationDate Assessments.AssessmentFactors", Child(Episode(Assessment($"AssessmentAuthorisationDate {end}", "AssessmentFactors 1A", "AssessmentFactors 2B"))));

    [Fact]
    public void Passes_an_authorised_one_and_one_without_factors() =>
        Passes(Child(Episode(Assessment("AssessmentAuthorisationDate 2025-06-01", "AssessmentFactors 1A"), Assessment(), Assessment("AssessmentFactors"), Assessment("FactorsIdentifiedAtAssessment"))));
}
