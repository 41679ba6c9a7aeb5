using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1103Tests() : RuleTests(Rule1103.Rule)
{
    [Fact]
    public void Fires_on_an_assessment_that_starts_before_its_own_referral() =>
        Fires("Assessments[1].AssessmentActualStartDate CINdetails[1].CINreferralDate", Child(
            Episode("CINreferralDate 2025-05-01", Assessment("AssessmentActualStartDate 2025-05-01")),
            Episode("CINreferralDate 2025-07-01", Assessment("AssessmentActualStartDate 2025-06-30"))));

    [Theory]
    [InlineData("2025-05-01", "2025-05-01")]
    [InlineData("2025-05-01", "2025-05-02")]
    [InlineData("2025-05-01", "")]
    [InlineData("", "2025-05-01")]
    public void Passes_the_same_day_a_later_one_and_a_missing_one(string referred, string started) =>
        Passes(Child(Episode($"CINreferralDate {referred}", Assessment($"AssessmentActualStartDate {started}"))));
}
