using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9009Tests() : RuleTests(Rule9009.Rule)
{
    [Theory]
    [InlineData("", "2026-03-31")]
    [InlineData("", "2027-04-01")]
    [InlineData("2026-06-02", "2026-06-01")]
    public void Fires_outside_the_year_and_before_pre_proceedings_began(string start, string decided) =>
        Fires("PreProceedings.StepDecisionDate", Child(Episode(PreProceedings($"PPStartDate {start}", $"StepDecisionDate {decided}"))));

    [Theory]
    [InlineData("", "2026-04-01")]
    [InlineData("", "2027-03-31")]
    [InlineData("2026-06-01", "2026-06-01")]
    [InlineData("2026-06-01", "")]
    public void Passes_the_first_and_the_last_day_the_same_day_and_none(string start, string decided) =>
        Passes(Child(Episode(PreProceedings($"PPStartDate {start}", $"StepDecisionDate {decided}"))));
}
