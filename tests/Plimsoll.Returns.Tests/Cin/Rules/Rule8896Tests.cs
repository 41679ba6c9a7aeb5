using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8896Tests() : RuleTests(Rule8896.Rule)
{
    private static readonly Made Open = Assessment("AssessmentActualStartDate 2025-05-01");
    private static readonly Made Finished = Assessment("AssessmentAuthorisationDate 2025-06-01");

    [Fact]
    public void Fires_on_every_assessment_of_a_referral_with_two_open_ones() =>
        Fires("Assessments[1].AssessmentAuthorisationDate Assessments[2].AssessmentAuthorisationDate Assessments[3].AssessmentAuthorisationDate", Child(
            Episode(Open), Episode(Open, Finished, Assessment("AssessmentAuthorisationDate soon"))));

    [Fact]
    public void Passes_one_open_assessment_in_each_referral_and_none() => Passes(Child(Episode(Open, Finished), Episode(Open), Episode(Finished, Finished)), Child(Episode()), Child());
}
