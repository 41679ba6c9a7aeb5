using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8897QTests() : RuleTests(Rule8897Q.Rule)
{
    private const string Places = "Assessments[1].AssessmentAuthorisationDate Assessments[1].AssessmentFactors";

    [Theory]
    [InlineData("AssessmentFactors 1D")]
    [InlineData("AssessmentFactors 1a")]
    [InlineData("AssessmentFactors")]
    public void Fires_on_a_wrong_code_and_an_empty_one(string factor) => Fires(Places, Child(
        Episode(Assessment("AssessmentFactors 1A")), Episode(Assessment("AssessmentAuthorisationDate 2025-06-01", "AssessmentFactors 1A", factor))));

    [Theory]
    [InlineData("2025-04-01")]
    [InlineData("2026-05-01")]
    public void Fires_on_none_from_the_first_day_of_the_year_and_after_it(string authorised) =>
        Fires(Places, Child(Episode(Assessment("AssessmentFactors 1A"), Assessment($"AssessmentAuthorisationDate {authorised}"))));

    [Theory]
    [InlineData("2025-03-31")]
    [InlineData("")]
    [InlineData("soon")]
    public void Passes_an_earlier_year_and_an_open_one(string authorised) =>
        Passes(Child(Episode(Assessment($"AssessmentAuthorisationDate {authorised}"), Assessment($"AssessmentAuthorisationDate {authorised}", "AssessmentFactors 1D"))));

    [Theory]
    [InlineData("1A")]
    [InlineData("18A")]
    [InlineData("19A")]
    [InlineData("21")]
    [InlineData("24A")]
    public void Passes_its_codes(string factor) => Passes(Child(Episode(Assessment("AssessmentAuthorisationDate 2025-06-01", $"AssessmentFactors {factor}", "AssessmentFactors 1A"))));
}
