using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Oversight;

/// <summary>What became of an answer: it was written, or what stands against it.</summary>
/// <param name="Refusal">Why the journal did not take it; null where all is well.</param>
public sealed record AnswerResult(IReadOnlyList<CaseRecord> Written, IReadOnlyList<Objection> Objections, Refusal? Refusal = null)
{
    public bool IsWritten => Written.Count > 0;
}

/// <summary>What people do about a breach: a note, a challenge, a decision, a team's go-live review; and the notices that the program owes.</summary>
public sealed class AnswerBreach(Authority authority)
{
    private readonly NoteTexts _texts = new(authority.Overview);

    private readonly NoteRules _notes = new(authority.Catalogue, authority.Engine.Calendar);

    private readonly MigrationRules _migration = new(authority.Catalogue, authority.Engine.Calendar);

    private readonly OversightCheck _check = new(authority);

    /// <summary>An oversight note about a breached clock.</summary>
    /// <param name="clock">The id of the clock.</param>
    /// <param name="occasion">What joins the notes of one cause that is a partner's, each with a line for its child.</param>
    public AnswerResult WriteNote(Subject subject, string clock, Author author, IReadOnlyDictionary<string, FieldValue> fields, string? occasion = null)
    {
        var note = Record(RecordTypes.OversightNote, subject, author, With(fields, clock)) with { Occasion = occasion };
        authority.Overview.Follow();
        return authority.Clocks.Late(subject, clock, authority.Now) is not { } late
            ? new AnswerResult([], [NotLate])
            : Write(note, _notes.Objections(note, late.Late, late.Standing, Around.Posts, _texts.For(subject), NoteTexts.NamesOf(late.Late.Timeline)));
    }

    /// <summary>A formal challenge by the conference chair or the reviewing officer.</summary>
    public AnswerResult Challenge(Subject subject, string clock, Author author, IReadOnlyDictionary<string, FieldValue> fields) =>
        Answer(RecordTypes.Challenge, subject, clock, author, fields);

    /// <summary>A panel's decision, an agreement, what a meeting heard, or what was raised with a partner or a contractor: about a breached clock.</summary>
    public AnswerResult Decide(string type, Subject subject, string clock, Author author, IReadOnlyDictionary<string, FieldValue> fields) =>
        type is RecordTypes.PanelDecision or RecordTypes.Agreement or RecordTypes.BreachHeard or RecordTypes.Escalation
            ? Answer(type, subject, clock, author, fields)
            : throw new ArgumentException($"\"{type}\" is not a decision about a breach.", nameof(type));

    /// <summary>The go-live review of a team's breaches, as a group, once.</summary>
    public AnswerResult ReviewMigration(string team, Author author, IReadOnlyDictionary<string, FieldValue> fields)
    {
        authority.Overview.Follow();
        var live = Moment.TryParse(fields.GetValueOrDefault("go-live")?.ToString(), null, out var moment) ? moment.Day : authority.Today;
        var count = Breaches(authority.Today).Count(row => (row.AtDue?.Team ?? row.Now?.Team) == team && row.Clock.Breached!.Value.Day <= live);
        var review = Record(RecordTypes.MigrationReview, new Subject(SubjectKind.Team, team), author, With(fields, "breaches", FieldValue.Of(count)));
        return Write(review, _migration.Objections(review, Around.Reviews, count, Around.Posts));
    }

    /// <summary>Who is to be told of a breach on a day and has not been: the notices that the program owes.</summary>
    public IReadOnlyList<(Subject Subject, Notice Notice)> NoticesOwed(DateOnly day) =>
        [.. Breaches(day).SelectMany(row => row.Breach.Notices.Where(notice => notice.IsOwed).Select(notice => (row.Clock.Subject, notice)))];

    /// <summary>Records the notices that are owed today. Told twice in one day they are recorded once.</summary>
    public AnswerResult RecordNotices()
    {
        var records = NoticesOwed(authority.Today).Select(owed => Told(owed.Subject, owed.Notice)).ToList();
        var result = authority.Append(records);
        return new AnswerResult(result.Appended, [], result.Refusal);
    }

    /// <summary>What each manager has answered and what it changed, by name.</summary>
    public IReadOnlyList<ManagerGrip> ByManager(DateOnly day) =>
        Grip.ByManager(authority.Clocks.Rows(new ClockQuery(Moment.On(day), All: true, Ended: true)).Select(row => row.Breach));

    private static readonly Objection NotLate = new("not-late", "clock", "Nothing is late under this name: it may have been kept, or corrected, meanwhile.");

    private Surroundings Around => authority.Overview.Surroundings(authority.Now);

    private IEnumerable<ClockRow> Breaches(DateOnly day) => authority.Clocks.Rows(new ClockQuery(Moment.On(day))).Where(row => row.Clock.Breached is not null);

    private AnswerResult Answer(string type, Subject subject, string clock, Author author, IReadOnlyDictionary<string, FieldValue> fields)
    {
        var record = Record(type, subject, author, With(fields, clock));
        authority.Overview.Follow();
        return authority.Clocks.Late(subject, clock, authority.Now) is not { } late
            ? new AnswerResult([], [NotLate])
            : Write(record, _check.Answering(record, late.Late));
    }

    private AnswerResult Write(CaseRecord record, IReadOnlyList<Objection> objections)
    {
        var form = RecordCheck.OfForm(record, authority.Catalogue, authority.Instant).Select(problem => new Objection("form", problem.Field, problem.Message));
        IReadOnlyList<Objection> all = [.. objections, .. form.Where(one => one.Field is null || !objections.Any(other => other.Field == one.Field))];
        if (all.Count > 0)
        {
            return new AnswerResult([], all);
        }

        var result = authority.Append([record]);
        return new AnswerResult(result.Appended, [], result.Refusal);
    }

    private CaseRecord Record(string type, Subject subject, Author author, IReadOnlyDictionary<string, FieldValue> fields) => new()
    {
        Id = RecordId.New(authority.Instant),
        Subject = subject,
        Type = type,
        Happened = authority.Now,
        Recorded = authority.Now,
        Author = author,
        Fields = fields,
    };

    private CaseRecord Told(Subject subject, Notice notice)
    {
        var fields = new Dictionary<string, FieldValue>
        {
            ["clock"] = FieldValue.Of(notice.Clock),
            ["step"] = FieldValue.Of(notice.Step),
            ["round"] = FieldValue.Of(notice.Round),
            ["role"] = FieldValue.Of(notice.Role),
        };
        if (notice.To is not null)
        {
            fields["to"] = FieldValue.Of(notice.To);
        }

        return new CaseRecord
        {
            Id = RecordId.FromKey("notice", subject.ToString(), notice.Clock, $"{notice.Step}", $"{notice.Round}", notice.Role),
            Subject = subject,
            Type = RecordTypes.Notice,
            Happened = authority.Now,
            Recorded = authority.Now,
            Fields = fields,
        };
    }

    private static Dictionary<string, FieldValue> With(IReadOnlyDictionary<string, FieldValue> fields, string clock) => With(fields, "clock", FieldValue.Of(clock));

    private static Dictionary<string, FieldValue> With(IReadOnlyDictionary<string, FieldValue> fields, string field, FieldValue value) => new(fields) { [field] = value };
}
