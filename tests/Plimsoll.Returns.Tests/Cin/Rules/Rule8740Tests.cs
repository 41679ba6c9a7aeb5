using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8740Tests() : RuleTests(Rule8740.Rule)
{
    [Theory]
    [InlineData("2025-03-31", "", "0")]
    [InlineData("2026-04-01", "", "false")]
    [InlineData("2025-03-31", "soon", "0")]
    public void Fires_on_the_days_before_and_after(string started, string conference, string notRequired) =>
        Fires("Section47.S47ActualStartDate Section47.DateOfInitialCPC Section47.ICPCnotRequired", Child(
            Episode(Section47($"S47ActualStartDate {started}", $"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}"))));

    [Theory]
    [InlineData("2025-04-01", "", "0")]
    [InlineData("2026-03-31", "", "0")]
    [InlineData("2025-03-31", "2025-04-10", "0")]
    [InlineData("2025-03-31", "", "1")]
    [InlineData("2025-03-31", "", "")]
    [InlineData("", "", "0")]
    public void Passes_the_first_and_the_last_day_a_finished_one_and_missing_values(string started, string conference, string notRequired) =>
        Passes(Child(Episode(Section47($"S47ActualStartDate {started}", $"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}"))));
}
