using System.Globalization;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8675QTests() : RuleTests(Rule8675Q.Rule)
{
    [Theory]
    [InlineData("2026-03-10", "", "0")]
    [InlineData("2026-03-10", "soon", "False")]
    [InlineData("2024-06-03", "", "false")]
    public void Fires_on_one_that_started_before_the_15th_working_day_back(string started, string conference, string notRequired) =>
        Fires("Section47.S47ActualStartDate Section47.DateOfInitialCPC Section47.ICPCnotRequired", Child(
            Episode(Section47($"S47ActualStartDate {started}", $"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}"))));

    [Theory]
    [InlineData("2026-03-11", "", "0")]
    [InlineData("2026-03-10", "2026-03-20", "0")]
    [InlineData("2026-03-10", "", "1")]
    [InlineData("2026-03-10", "", "")]
    [InlineData("", "", "0")]
    public void Passes_the_15th_day_a_finished_one_and_missing_values(string started, string conference, string notRequired) =>
        Passes(Child(Episode(Section47($"S47ActualStartDate {started}", $"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}"))));

    [Theory]
    [InlineData(2023, "2023-03-13")]
    [InlineData(2024, "2024-03-11")]
    [InlineData(2025, "2025-03-11")]
    [InlineData(2026, "2026-03-11")]
    [InlineData(2027, "2027-03-09")]
    public void Counts_back_to_the_known_day_of_each_year(int year, string first) =>
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), new CinYear(year).WorkingDaysBack(15));
}
