using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>
/// A mistake put right: another record stands in the place of the wrong one, or takes it back, or moves it to whom it is about. That something
/// has changed since, or has ended, is no mistake: it is a record of its own (<see cref="SaveRecord"/>), about the earlier one.
/// </summary>
public sealed class CorrectRecord(Authority authority)
{
    /// <summary>A shorter reason says nothing.</summary>
    public const int ShortestReason = 10;

    private readonly SaveRecord _save = new(authority);

    /// <summary>What should have stood there.</summary>
    /// <param name="wrong">The id of the record, or of what was last put in its place.</param>
    /// <param name="record">The id of the correction: that of its draft; null makes a new one.</param>
    /// <param name="seen">The place in the journal up to which the author had read.</param>
    public SaveResult Replace(Acting who, string wrong, Moment happened, IReadOnlyDictionary<string, FieldValue> fields, string reason, string? record = null, long? seen = null) =>
        Save(who, wrong, CorrectionKind.Replaces, reason, record, seen, stands => stands with { Happened = happened, Fields = fields });

    /// <summary>It never was.</summary>
    public SaveResult Void(Acting who, string wrong, string reason, string? record = null, long? seen = null) =>
        Save(who, wrong, CorrectionKind.Voids, reason, record, seen, stands => stands with { Fields = CaseRecord.NoFields });

    /// <summary>It was about somebody else, and says of them the same.</summary>
    public SaveResult Move(Acting who, string wrong, Subject to, string reason, string? record = null, long? seen = null) =>
        Save(who, wrong, CorrectionKind.Moves, reason, record, seen, stands => stands with { Subject = to });

    private SaveResult Save(Acting who, string wrong, CorrectionKind kind, string reason, string? record, long? seen, Func<CaseRecord, CaseRecord> put)
    {
        authority.Overview.Follow();
        if (authority.Overview.LastOf(wrong) is not { } stands)
        {
            return Refuse("not-on-record", "The record to correct is not in the journal.");
        }

        if (record is not null && stands.Id == record && stands.Corrects is { } before)
        {
            // Pressed twice: what it corrected then is what it corrects.
            stands = authority.Overview.Find(before.Record)!;
        }

        if (Objection(who, stands, kind, reason) is { } objection)
        {
            return SaveResult.Refused(objection);
        }

        var made = put(stands);
        if (kind == CorrectionKind.Moves && made.Subject == stands.Subject)
        {
            return Refuse("moves-nowhere", "It is about them already: choose whom it is really about.");
        }

        var correction = made with
        {
            Id = record ?? RecordId.New(authority.Instant),
            Recorded = authority.Now,
            Author = who.As(authority),
            Source = CaseRecord.FromPerson,
            Corrects = new Correction(stands.Id, kind, reason.Trim()),
            Sequence = 0,
            Appended = default,
        };
        return _save.Save([correction], seen is { } sequence ? new Seen([.. new[] { stands.Subject, made.Subject }.Distinct()], sequence) : null);
    }

    private Objection? Objection(Acting who, CaseRecord stands, CorrectionKind kind, string reason) =>
        NoteText.Length(reason) < ShortestReason ? new Objection("reason", "reason", "Say what was wrong, in a few words: whoever reads it later must understand.")
        : RecordTypes.NotOfForms.Contains(stands.Type) ? new Objection("not-of-forms", null, "The program wrote this record, and it is not corrected by hand.")
        : stands.Corrects is { Kind: CorrectionKind.Voids } ? new Objection("taken-back", null, "It has been taken back already. What really happened is a record of its own.")
        : stands.Type == RecordTypes.OversightNote && kind != CorrectionKind.Voids && stands.Author?.Id != who.Worker
            ? new Objection("not-your-note", null, $"{(stands.Author is { } author ? authority.Names.Worker(author.Id) : "Somebody else")} answered here, and puts it right. Your own view is a note of your own.")
        : null;

    private static SaveResult Refuse(string rule, string words) => SaveResult.Refused(new Objection(rule, null, words));
}
