using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8831Tests() : RuleTests(Rule8831.Rule)
{
    public static TheoryData<Made, string> One => new()
    {
        { "DateOfInitialCPC 2025-05-20", "" },
        { Assessment("AssessmentActualStartDate 2025-05-02"), " Assessments.LAchildID" },
        { Assessment("AssessmentAuthorisationDate 2025-06-02"), " Assessments.LAchildID" },
        { Section47("S47ActualStartDate 2025-05-05"), " Section47.LAchildID" },
        { Section47("DateOfInitialCPC 2025-05-20"), " Section47.LAchildID" },
    };

    [Theory]
    [MemberData(nameof(One))]
    public void Fires_on_any_one_date(Made made, string places) => Fires("CINdetails.DateOfInitialCPC" + places, Child(Episode("ReferralNFA 1", made)));

    [Fact]
    public void Fires_on_each_row_with_a_date_of_that_referral() => Fires("CINdetails[1].DateOfInitialCPC Assessments[2].LAchildID Section47[0].LAchildID Section47[1].LAchildID", Child(
        Episode("ReferralNFA 0", Assessment("AssessmentActualStartDate 2025-05-02")),
        Episode("ReferralNFA True", Assessment(), Assessment("AssessmentActualStartDate 2025-05-02"), Section47("S47ActualStartDate 2025-05-05"), Section47("S47ActualStartDate 2025-05-05"))));

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    public void Passes_further_action_and_none_said(string flag) =>
        Passes(Child(Episode($"ReferralNFA {flag}", "DateOfInitialCPC 2025-05-20", Assessment("AssessmentActualStartDate 2025-05-02"))));

    [Fact]
    public void Passes_rows_without_dates_and_no_rows() =>
        Passes(Child(Episode("ReferralNFA 1", "DateOfInitialCPC", Assessment("AssessmentActualStartDate soon"), Section47("ICPCnotRequired 1"))), Child(Episode("ReferralNFA true")));
}
