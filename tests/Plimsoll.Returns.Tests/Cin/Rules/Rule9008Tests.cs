using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9008Tests() : RuleTests(Rule9008.Rule)
{
    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2027-04-01")]
    public void Fires_on_the_days_before_and_after(string met) => Fires("PreProceedings.InitialPPMeetingDate", Child(Episode(PreProceedings($"InitialPPMeetingDate {met}"))));

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2027-03-31")]
    [InlineData("")]
    public void Passes_the_first_and_the_last_day_and_none(string met) => Passes(Child(Episode(PreProceedings($"InitialPPMeetingDate {met}"))));
}
