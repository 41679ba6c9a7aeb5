using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8615Tests() : RuleTests(Rule8615.Rule)
{
    [Theory]
    [InlineData("2025-06-02", "2025-06-01")]
    [InlineData("", "2025-06-01")]
    public void Fires_on_a_later_start_and_a_missing_one(string start, string held) =>
        Fires("Section47.S47ActualStartDate Section47.DateOfInitialCPC", Child(Episode(Section47($"S47ActualStartDate {start}", $"DateOfInitialCPC {held}"))));

    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("2025-06-01", "")]
    [InlineData("", "")]
    public void Passes_the_same_day_and_no_conference(string start, string held) => Passes(Child(Episode(Section47($"S47ActualStartDate {start}", $"DateOfInitialCPC {held}"))));
}
