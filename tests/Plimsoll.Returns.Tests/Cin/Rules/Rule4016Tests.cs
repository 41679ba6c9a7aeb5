using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4016Tests() : RuleTests(Rule4016.Rule)
{
    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "2025-05-01")]
    [InlineData("2025-05-01", "2025-06-01", "2025-05-31")]
    [InlineData("2025-05-01", "", "2026-03-31")]
    public void Fires_on_a_start_in_its_course_in_any_referral(string start, string end, string other) =>
        Fires("ChildProtectionPlans.CPPstartDate ChildProtectionPlans.CPPendDate CINplanDates.CINPlanStartDate", Child(
            Episode(ProtectionPlan($"CPPstartDate {start}", $"CPPendDate {end}")), Episode(CinPlan($"CINPlanStartDate {other}"))));

    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "2025-06-01")]
    [InlineData("2025-05-01", "2025-06-01", "2025-04-30")]
    [InlineData("2025-05-01", "", "2026-04-01")]
    [InlineData("", "2025-06-01", "2025-05-01")]
    [InlineData("2025-05-01", "", "")]
    public void Passes_the_day_of_its_end_other_days_and_missing_starts(string start, string end, string other) =>
        Passes(Child(Episode(ProtectionPlan($"CPPstartDate {start}", $"CPPendDate {end}"), CinPlan($"CINPlanStartDate {other}"))));
}
