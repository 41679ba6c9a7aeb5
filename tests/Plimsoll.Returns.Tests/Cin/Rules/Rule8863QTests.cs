using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8863QTests() : RuleTests(Rule8863Q.Rule)
{
    private const string Places = "Assessments[0].AssessmentActualStartDate Assessments[0].AssessmentAuthorisationDate Assessments[1].AssessmentActualStartDate";

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("", "2026-03-31")]
    [InlineData("soon", "2025-05-02")]
    public void Fires_on_one_that_starts_while_another_runs(string authorised, string next) =>
        Fires(Places, Child(Episode(
            Assessment("AssessmentActualStartDate 2025-05-01", $"AssessmentAuthorisationDate {authorised}"),
            Assessment($"AssessmentActualStartDate {next}", "AssessmentAuthorisationDate 2026-05-01"))));

    [Fact]
    public void Fires_on_two_with_the_same_dates() => Fires($"{Places} Assessments[1].AssessmentAuthorisationDate", Child(Episode(
        Assessment("AssessmentActualStartDate 2025-05-01", "AssessmentAuthorisationDate 2025-06-01"),
        Assessment("AssessmentActualStartDate 2025-05-01", "AssessmentAuthorisationDate 2025-06-01"))));

    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "2025-06-02")]
    [InlineData("2025-05-01", "", "2026-04-01")]
    [InlineData("", "2025-06-01", "2025-05-02")]
    [InlineData("2025-05-01", "2025-06-01", "")]
    public void Passes_a_later_one_and_missing_starts(string start, string authorised, string next) =>
        Passes(Child(Episode(
            Assessment($"AssessmentActualStartDate {start}", $"AssessmentAuthorisationDate {authorised}"),
            Assessment($"AssessmentActualStartDate {next}", "AssessmentAuthorisationDate 2026-05-01"))));

    [Fact]
    public void Passes_assessments_of_different_referrals() =>
        Passes(Child(Episode(Assessment("AssessmentActualStartDate 2025-05-01")), Episode(Assessment("AssessmentActualStartDate 2025-05-01"))));
}
