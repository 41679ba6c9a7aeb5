using Plimsoll.App.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Reports;

/// <summary>Children, teams and chairs as a report reads them, on a Friday in November.</summary>
internal sealed class MadeService : IDisposable
{
    public static readonly Reader Reader = Reader.SettingUp;

    /// <summary>A social worker of Team South, to whom no child is allocated.</summary>
    public static readonly Reader OfTeamSouth = new("bo", "Bo Lind", "Bo Lind", [new HeldRole("social worker", "Team South")]);

    public static readonly Author Pat = new("Pat Moss", "conference chair");

    public static readonly Author Lee = new("Lee Hart", "conference chair");

    private readonly Made _made;

    public MadeService(string today = "2026-11-20") => _made = new Made(new DateTimeOffset(DateOnly.ParseExact(today, "yyyy-MM-dd"), new TimeOnly(9, 0), TimeSpan.Zero));

    public Authority Authority => _made.Authority;

    public StoppedTime Time => _made.Time;

    public DateOnly Today => Authority.Today;

    public static Subject Child(string id) => new(SubjectKind.Child, id);

    /// <summary>A record from elsewhere: no gate refuses it.</summary>
    public string Given(string subject, string type, string happened, params (string Field, string Value)[] fields) => Given(subject, type, happened, null, null, fields);

    public string Given(string subject, string type, string happened, Author? author, string? about, params (string Field, string Value)[] fields)
    {
        var record = new CaseRecord
        {
            Id = Guid.NewGuid().ToString(),
            Subject = Subject.Parse(subject.Contains(':', StringComparison.Ordinal) ? subject : $"child:{subject}"),
            Type = type,
            Happened = Moment.Parse(happened),
            Author = author,
            About = about,
            Source = "staff-list",
            Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
        };
        Assert.Null(Authority.Append([record]).Refusal);
        return record.Id;
    }

    public void Held(string child, string team, string from = "2026-09-01", string? employment = null) => Given(child, "allocation", from, new Author("Noor Haddad", TeamEmployment: employment), null,
        ("step", "started"), ("kind", "named worker"), ("worker", $"Worker of {team}"), ("to-team", team), ("cover", "no"));

    public void OnAPlan(string child, string since, Author chair, string category = "NEG") =>
        Given(child, "conference", since, chair, null, ("type", "initial"), ("held", "yes"), ("decision", "plan made"), ("category", category));

    public void Dispose() => _made.Dispose();
}
