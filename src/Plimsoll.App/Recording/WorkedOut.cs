using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>What nobody types, because it can be worked out when the record is saved.</summary>
internal sealed class WorkedOut(Authority authority)
{
    /// <summary>The record with them; whatever was typed in their place is gone.</summary>
    public CaseRecord Fill(CaseRecord record) => record.Type switch
    {
        RecordTypes.MigrationReview => With(record, "breaches", FieldValue.Of(Breaches(record))),
        RecordTypes.ServiceReview when record.Subject.Kind == SubjectKind.Team && record.Text("of") == "audits" =>
            With(record, "rate-met", FieldValue.Of(AuditRate.Of(authority, record.Subject.Id, record.Happened.Day).IsMet)),
        // Whoever allocates signs for the team that takes the child: by it an allocation is one to an agency team.
        RecordTypes.Allocation when record.Author is { } author && record.Text("step") == "started" && record.Text("to-team") is { } team =>
            record with { Author = Acting.For(authority, team, author) },
        _ => record,
    };

    /// <summary>How many of a team's clocks were breached by the day of go-live and are open.</summary>
    private int Breaches(CaseRecord review)
    {
        var live = Moment.TryParse(review.Text("go-live"), null, out var moment) ? moment.Day : authority.Today;
        return authority.Clocks.Rows(new ClockQuery(Moment.On(authority.Today)))
            .Count(row => row.Clock.Breached is { } breached && breached.Day <= live && (row.AtDue?.Team ?? row.Now?.Team) == review.Subject.Id);
    }

    private static CaseRecord With(CaseRecord record, string field, FieldValue value) => record with { Fields = new Dictionary<string, FieldValue>(record.Fields) { [field] = value } };
}
