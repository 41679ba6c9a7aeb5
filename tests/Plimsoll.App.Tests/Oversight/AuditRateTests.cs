using Plimsoll.App.Recording;
using Plimsoll.App.Tests.Reports;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Oversight;

/// <summary>Whether an agency team was audited as often as the others is worked out, whatever somebody types.</summary>
public sealed class AuditRateTests
{
    private static readonly Author Auditor = new("Ann Crane", "principal social worker", "permanent", Team: "Audit");

    private static string? Met(int south, int north, string opened = "2026-01-05", Author? auditor = null)
    {
        using var service = new MadeService();
        service.Given("team:Team South", "team-record", opened, ("step", "opened"), ("employment", "agency"), ("agency", "Brightstaff"));
        for (var i = 0; i < 4; i++)
        {
            service.Held($"S{i}", "Team South", employment: "agency");
            service.Held($"N{i}", "Team North", employment: "permanent");
        }

        for (var i = 0; i < Math.Max(south, north); i++)
        {
            if (i < south)
            {
                service.Given($"S{i}", "audit", "2026-11-12", auditor ?? Auditor, null, ("step", "submitted"), ("grade", "good"));
            }

            if (i < north)
            {
                service.Given($"N{i}", "audit", "2026-11-12", Auditor, null, ("step", "submitted"), ("grade", "good"));
            }
        }

        var review = FilledForm.Of("service-review", Moment.On(service.Today), new Subject(SubjectKind.Team, "Team South"), new Dictionary<string, FieldValue>
        {
            ["of"] = FieldValue.Of("audits"),
            ["independent"] = FieldValue.Of(true),
            ["rate-met"] = FieldValue.Of(true),
        });
        return new SaveRecord(service.Authority).Save(new Acting("ann", "Ann Crane", "principal social worker"), review).Saved.Single().Text("rate-met");
    }

    [Theory]
    [InlineData(1, 1, "yes")]
    [InlineData(1, 2, "no")]
    [InlineData(2, 1, "yes")]
    [InlineData(0, 0, "yes")]
    public void At_least_as_many_audits_to_a_child(int south, int north, string met) => Assert.Equal(met, Met(south, north));

    [Theory]
    [InlineData(1, "no")]
    [InlineData(2, "yes")]
    public void Twice_as_many_in_the_first_eight_weeks(int south, string met) => Assert.Equal(met, Met(south, 1, "2026-10-12"));

    [Fact]
    public void An_audit_by_the_agency_itself_does_not_count() => Assert.Equal("no", Met(1, 1, auditor: Auditor with { Employment = "agency" }));
}
