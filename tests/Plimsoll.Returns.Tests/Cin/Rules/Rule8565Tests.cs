using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8565Tests() : RuleTests(Rule8565.Rule)
{
    private const string Closed = "CINclosureDate 2025-06-01";
    private const string Place = "CINdetails.CINclosureDate CINdetails.DateOfInitialCPC";

    [Fact]
    public void Fires_on_each_row_with_a_later_date_in_all_its_fields() => Fires(
        $"{Place} Assessments[1].AssessmentActualStartDate Assessments[1].AssessmentAuthorisationDate CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate ChildProtectionPlans.CPPendDate Section47.S47ActualStartDate Section47.DateOfInitialCPC",
        Child(Episode(Closed, Assessment("AssessmentAuthorisationDate 2025-06-01"), Assessment("AssessmentAuthorisationDate 2025-06-02"), CinPlan("CINPlanEndDate 2025-06-02"), ProtectionPlan("CPPendDate 2025-06-02"), Section47("DateOfInitialCPC 2025-06-02"))));

    public static TheoryData<Made, string> One => new()
    {
        { "DateOfInitialCPC 2025-06-02", "" },
        { Assessment("AssessmentActualStartDate 2025-06-02"), " Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate" },
        { CinPlan("CINPlanStartDate 2025-06-02"), " CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate" },
        { Section47("S47ActualStartDate 2025-06-02"), " Section47.S47ActualStartDate Section47.DateOfInitialCPC" },
    };

    [Theory]
    [MemberData(nameof(One))]
    public void Fires_on_any_one_date(Made made, string places) => Fires(Place + places, Child(Episode(Closed, made)));

    [Fact]
    public void Passes_the_day_of_closure_an_open_referral_and_another_one() => Passes(
        Child(Episode(Closed, "DateOfInitialCPC 2025-06-01", Assessment("AssessmentActualStartDate 2025-06-01"), CinPlan("CINPlanEndDate 2025-06-01"), ProtectionPlan("CPPendDate 2025-06-01", "CPPstartDate 2025-07-01"), Section47("S47ActualStartDate 2025-06-01")),
            Episode("CINclosureDate", Assessment("AssessmentActualStartDate 2025-07-01")), Episode(Closed, Assessment(), Section47())));
}
