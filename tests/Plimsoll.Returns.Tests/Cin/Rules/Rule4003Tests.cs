using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4003Tests() : RuleTests(Rule4003.Rule)
{
    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "2025-05-01", "2025-07-01")]
    [InlineData("2025-05-01", "2025-06-01", "2025-05-31", "")]
    [InlineData("2025-05-01", "", "2025-12-01", "")]
    public void Fires_on_a_review_in_the_course_of_the_plan(string start, string end, string held, string protectionEnd) =>
        Fires("CINplanDates.CINPlanStartDate ChildProtectionPlans.CPPendDate Reviews[1].CPPreviewDate", Child(Episode(
            CinPlan($"CINPlanStartDate {start}", $"CINPlanEndDate {end}"), ProtectionPlan($"CPPendDate {protectionEnd}", "CPPreviewDate 2025-04-30", $"CPPreviewDate {held}"))));

    [Theory]
    [InlineData("2025-05-01", "2025-06-01", "2025-04-30", "")]
    [InlineData("2025-05-01", "2025-06-01", "2025-06-01", "")]
    [InlineData("2025-05-01", "", "2025-05-01", "2025-05-01")]
    [InlineData("", "", "2025-05-01", "")]
    [InlineData("2025-05-01", "", "", "")]
    public void Passes_a_review_outside_of_it_one_that_ended_the_other_plan_and_missing_dates(string start, string end, string held, string protectionEnd) =>
        Passes(Child(Episode(CinPlan($"CINPlanStartDate {start}", $"CINPlanEndDate {end}"), ProtectionPlan($"CPPendDate {protectionEnd}", $"CPPreviewDate {held}"))));

    [Fact]
    public void Passes_a_review_of_another_referral() =>
        Passes(Child(Episode(CinPlan("CINPlanStartDate 2025-05-01")), Episode(ProtectionPlan("CPPreviewDate 2025-06-01"))));
}
