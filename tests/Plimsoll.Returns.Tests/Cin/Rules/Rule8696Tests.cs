using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8696Tests() : RuleTests(Rule8696.Rule)
{
    [Theory]
    [InlineData("2025-03-31")]
    [InlineData("2026-04-01")]
    public void Fires_on_the_days_before_and_after(string authorised) =>
        Fires("Assessments.AssessmentAuthorisationDate", Child(Episode(Assessment($"AssessmentAuthorisationDate {authorised}"))));

    [Theory]
    [InlineData("2025-04-01")]
    [InlineData("2026-03-31")]
    [InlineData("")]
    public void Passes_the_first_and_the_last_day_and_an_open_one(string authorised) =>
        Passes(Child(Episode(Assessment($"AssessmentAuthorisationDate {authorised}"))));
}
