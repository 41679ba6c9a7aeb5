using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9006Tests() : RuleTests(Rule9006.Rule)
{
    [Theory]
    [InlineData("", "2026-03-31")]
    [InlineData("", "2027-04-01")]
    [InlineData("2026-06-02", "2026-06-01")]
    public void Fires_outside_the_year_and_before_the_decision(string start, string sent) =>
        Fires("PreProceedings.LBPSentDate", Child(Episode(PreProceedings($"PPStartDate {start}", $"LBPSentDate {sent}"))));

    [Theory]
    [InlineData("", "2026-04-01")]
    [InlineData("", "2027-03-31")]
    [InlineData("2026-06-01", "2026-06-01")]
    [InlineData("2026-06-01", "")]
    public void Passes_the_first_and_the_last_day_the_day_of_the_decision_and_none(string start, string sent) =>
        Passes(Child(Episode(PreProceedings($"PPStartDate {start}", $"LBPSentDate {sent}"))));
}
