using System.Globalization;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8670QTests() : RuleTests(Rule8670Q.Rule)
{
    private const string Place = "Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate";

    [Theory]
    [InlineData("2026-01-27", "")]
    [InlineData("2026-01-27", "soon")]
    [InlineData("2024-06-03", "")]
    public void Fires_on_one_that_started_before_the_45th_working_day_back(string started, string authorised) =>
        Fires(Place, Child(Episode(Assessment($"AssessmentActualStartDate {started}", $"AssessmentAuthorisationDate {authorised}"))));

    [Theory]
    [InlineData("2026-01-28", "")]
    [InlineData("2026-04-15", "")]
    [InlineData("2026-01-27", "2026-04-30")]
    [InlineData("", "")]
    public void Passes_the_45th_day_a_finished_one_and_one_without_a_start(string started, string authorised) =>
        Passes(Child(Episode(Assessment($"AssessmentActualStartDate {started}", $"AssessmentAuthorisationDate {authorised}"))));

    [Theory]
    [InlineData(2023, "2023-01-30")]
    [InlineData(2024, "2024-01-29")]
    [InlineData(2025, "2025-01-28")]
    [InlineData(2026, "2026-01-28")]
    [InlineData(2027, "2027-01-26")]
    public void Counts_back_to_the_known_day_of_each_year(int year, string first) =>
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), new CinYear(year).WorkingDaysBack(45));
}
