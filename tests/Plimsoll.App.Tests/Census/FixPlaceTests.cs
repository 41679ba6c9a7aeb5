using Plimsoll.App.Census;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Tests.Census;

/// <summary>To which record a finding leads.</summary>
public sealed class FixPlaceTests
{
    private static readonly Subject Child = new(SubjectKind.Child, "M1");

    /// <param name="records">As <c>referral 2025-05-12</c>, which is its id too.</param>
    private static FixPlace? Of(string[] records, params (CinTable Table, string Field, string? Value)[] places) => FixPlace.Of(
        _ => records.Select(id => new CaseRecord { Id = id, Subject = Child, Type = id.Split(' ')[0], Happened = Moment.Parse(id.Split(' ')[1]), Fields = CaseRecord.NoFields }),
        Child,
        new CinFinding("1", null, "Something", [.. places.Select(place => new CinLocation(place.Table, place.Field, 0, 1, Child.Id, place.Value))]));

    [Theory]
    [InlineData(CinTable.CINdetails, "CINclosureDate", "2025-08-04", "closure", "closure 2025-08-04")]
    [InlineData(CinTable.CINdetails, "CINclosureDate", "2025-08-05", "closure", null)]
    [InlineData(CinTable.CINdetails, "CINreferralDate", " 2025-05-12 ", "referral", "referral 2025-05-12")]
    [InlineData(CinTable.Assessments, "AssessmentActualStartDate", "2025-05-13", "assessment", "assessment 2025-05-13")]
    [InlineData(CinTable.ChildIdentifiers, "PersonDeathDate", "2025-12-01", "death", "death 2025-12-02")]
    [InlineData(CinTable.ChildIdentifiers, "UPNunknown", null, "child-details", "child-details 2018-05-01")]
    [InlineData(CinTable.ChildIdentifiers, "LAchildID", "M1", "child-details", "child-details 2018-05-01")]
    [InlineData(CinTable.PreProceedings, "CourtAppDate", "2026-12-01", "court-application", "court-application 2026-12-01")]
    public void A_finding_leads_to_the_record_that_says_it(CinTable table, string field, string? value, string type, string? record) => Assert.Equal(
        new FixPlace(Child, type, record),
        Of(["child-details 2018-05-01", "referral 2025-05-12", "assessment 2025-05-13", "assessment 2025-06-20", "closure 2025-08-04", "death 2025-12-02", "court-application 2026-12-01"], (table, field, value)));

    [Fact]
    public void What_no_record_says_leads_to_the_row_that_it_belongs_to()
    {
        Assert.Equal("referral-decision", Of(["referral 2025-05-12", "referral-decision 2025-05-13"], (CinTable.CINdetails, "ReferralNFA", "1"))!.Type);
        Assert.Equal("referral", Of(["referral 2025-05-12"], (CinTable.CINdetails, "ReferralNFA", "1"))!.Type);
        Assert.Equal("referral-decision", Of([], (CinTable.CINdetails, "ReferralNFA", "1"))!.Type);
        Assert.Null(Of(["referral 2025-05-12"], (CinTable.Header, "ReferenceDate", "2025-05-12")));
    }

    /// <summary>A conference is wanted by the day on which another strategy discussion was.</summary>
    [Fact]
    public void A_day_that_is_worked_out_or_stands_in_a_field_is_no_day_of_a_record()
    {
        string[] records = ["strategy-discussion 2025-09-01", "strategy-discussion 2025-09-22", "assessment 2025-09-01", "assessment 2025-09-15"];
        Assert.Equal(new FixPlace(Child, "strategy-discussion", null), Of(records, (CinTable.Section47, "InitialCPCtarget", "2025-09-22")));
        Assert.Equal(new FixPlace(Child, "strategy-discussion", "strategy-discussion 2025-09-01"), Of(records, (CinTable.Section47, "S47ActualStartDate", "2025-09-01"), (CinTable.Section47, "InitialCPCtarget", "2025-09-22")));
        Assert.Equal(new FixPlace(Child, "assessment", null), Of(records, (CinTable.Assessments, "AssessmentInternalReviewDate", "2025-09-15")));
    }
}
