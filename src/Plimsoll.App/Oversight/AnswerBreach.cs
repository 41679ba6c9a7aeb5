using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Oversight;

/// <summary>What people do about a breach: a note, a challenge, a decision, a team's go-live review; and the notices that the program owes.</summary>
public sealed class AnswerBreach(Authority authority)
{
    private readonly SaveRecord _save = new(authority);

    /// <summary>An oversight note about a breached clock.</summary>
    /// <param name="clock">The id of the clock.</param>
    public SaveResult WriteNote(Acting who, Subject subject, string clock, IReadOnlyDictionary<string, FieldValue> fields) => Answer(who, RecordTypes.OversightNote, subject, clock, fields);

    /// <summary>One note about what a partner delays, with a line for each child.</summary>
    /// <param name="lines">The child, the id of its clock, and what the wait means for it.</param>
    public SaveResult WriteNote(Acting who, IReadOnlyList<(Subject Subject, string Clock, string Line)> lines, IReadOnlyDictionary<string, FieldValue> fields) =>
        _save.Save(who, new FilledForm(RecordTypes.OversightNote, authority.Now, [.. lines.Select(one => new FilledFor(one.Subject)
        {
            Own = new Dictionary<string, FieldValue> { ["clock"] = FieldValue.Of(one.Clock), ["line"] = FieldValue.Of(one.Line) },
        })])
        { Fields = fields });

    /// <summary>A formal challenge by the conference chair or the reviewing officer.</summary>
    public SaveResult Challenge(Acting who, Subject subject, string clock, IReadOnlyDictionary<string, FieldValue> fields) => Answer(who, RecordTypes.Challenge, subject, clock, fields);

    /// <summary>A panel's decision, an agreement, what a meeting heard, or what was raised with a partner or a contractor: about a breached clock.</summary>
    public SaveResult Decide(Acting who, string type, Subject subject, string clock, IReadOnlyDictionary<string, FieldValue> fields) =>
        type is RecordTypes.PanelDecision or RecordTypes.Agreement or RecordTypes.BreachHeard or RecordTypes.Escalation
            ? Answer(who, type, subject, clock, fields)
            : throw new ArgumentException($"\"{type}\" is not a decision about a breach.", nameof(type));

    /// <summary>The go-live review of a team's breaches, as a group, once.</summary>
    public SaveResult ReviewMigration(Acting who, string team, IReadOnlyDictionary<string, FieldValue> fields) =>
        _save.Save(who, FilledForm.Of(RecordTypes.MigrationReview, authority.Now, new Subject(SubjectKind.Team, team), fields));

    /// <summary>Who is to be told of a breach on a day and has not been: the notices that the program owes.</summary>
    public IReadOnlyList<(Subject Subject, Notice Notice)> NoticesOwed(DateOnly day) =>
        [.. Breaches(day).SelectMany(row => row.Breach.Notices.Where(notice => notice.IsOwed).Select(notice => (row.Clock.Subject, notice)))];

    /// <summary>Records the notices that are owed today. Told twice in one day they are recorded once.</summary>
    public SaveResult RecordNotices()
    {
        var records = NoticesOwed(authority.Today).Select(owed => Told(owed.Subject, owed.Notice)).ToList();
        var result = authority.Append(records);
        return new SaveResult(result.Appended, [], [], result.Refusal);
    }

    /// <summary>What each manager has answered and what it changed, by name.</summary>
    public IReadOnlyList<ManagerGrip> ByManager(DateOnly day) =>
        Grip.ByManager(authority.Clocks.Rows(new ClockQuery(Moment.On(day), All: true, Ended: true)).Select(row => row.Breach));

    private IEnumerable<ClockRow> Breaches(DateOnly day) => authority.Clocks.On(day).Open.Where(row => row.Clock.Breached is not null);

    private SaveResult Answer(Acting who, string type, Subject subject, string clock, IReadOnlyDictionary<string, FieldValue> fields) =>
        _save.Save(who, FilledForm.Of(type, authority.Now, subject, new Dictionary<string, FieldValue>(fields) { ["clock"] = FieldValue.Of(clock) }));

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
}
