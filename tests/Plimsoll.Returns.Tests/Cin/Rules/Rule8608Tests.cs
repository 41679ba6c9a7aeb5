using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8608Tests() : RuleTests(Rule8608.Rule)
{
    [Fact]
    public void Fires_on_a_later_start() =>
        Fires("Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate", Child(Episode(Assessment("AssessmentActualStartDate 2025-06-02", "AssessmentAuthorisationDate 2025-06-01"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("2025-06-01", "")]
    [InlineData("", "2025-06-01")]
    public void Passes_the_same_day_and_a_missing_one(string start, string end) => Passes(Child(Episode(Assessment($"AssessmentActualStartDate {start}", $"AssessmentAuthorisationDate {end}"))));
}
