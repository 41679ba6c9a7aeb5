using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8736Tests() : RuleTests(Rule8736.Rule)
{
    [Theory]
    [InlineData("2025-03-31", "")]
    [InlineData("2026-04-01", "")]
    [InlineData("2025-03-31", "soon")]
    [InlineData("", "")]
    public void Fires_on_the_days_before_and_after_and_on_none(string started, string authorised) =>
        Fires("Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate", Child(
            Episode(Assessment($"AssessmentActualStartDate {started}", $"AssessmentAuthorisationDate {authorised}"))));

    [Theory]
    [InlineData("2025-04-01", "")]
    [InlineData("2026-03-31", "")]
    [InlineData("2025-03-31", "2025-05-01")]
    [InlineData("", "2025-05-01")]
    public void Passes_the_first_and_the_last_day_and_a_finished_one(string started, string authorised) =>
        Passes(Child(Episode(Assessment($"AssessmentActualStartDate {started}", $"AssessmentAuthorisationDate {authorised}"))));
}
