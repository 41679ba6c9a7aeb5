using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8867Tests() : RuleTests(Rule8867.Rule)
{
    [Theory]
    [InlineData("AssessmentAuthorisationDate")]
    [InlineData("AssessmentAuthorisationDate soon")]
    [InlineData("AssessmentActualStartDate 2025-05-01")]
    public void Fires_on_an_assessment_that_is_not_authorised(string made) => Fires("Assessments[1].AssessmentAuthorisationDate CINdetails[1].CINclosureDate", Child(
        Episode(Assessment()), Episode("CINclosureDate 2025-06-01", Assessment(made), Assessment("AssessmentAuthorisationDate 2025-05-20"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("", "")]
    [InlineData("soon", "")]
    public void Passes_an_authorised_one_and_an_open_referral(string closed, string authorised) =>
        Passes(Child(Episode($"CINclosureDate {closed}", Assessment($"AssessmentAuthorisationDate {authorised}"))));

    [Fact]
    public void Passes_a_closed_referral_without_an_assessment() => Passes(Child(Episode("CINclosureDate 2025-06-01")));
}
