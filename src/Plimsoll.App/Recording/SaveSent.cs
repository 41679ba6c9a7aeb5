using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>What became of a record that a program sent.</summary>
/// <param name="Stood">It stood in the journal before, word for word: it was sent twice.</param>
/// <param name="Unfit">Why it is not what a program may send; its field is a place in the envelope, <c>corrects.how</c>. Null where it is.</param>
public sealed record SentRecord(SaveResult Result, bool Stood, Objection? Unfit);

/// <summary>
/// Saves a record that a program sends for somebody, as the form would: the same questions, the same gates, the same rules of who may sign. It is
/// signed by the account, today; what a form works out, a program does not say.
/// </summary>
public sealed class SaveSent(Authority authority)
{
    private readonly Looks _looks = new(authority);

    /// <param name="seen">The place in the journal up to which the sender had read; null where that is not asked.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<SentRecord> Save(Reader who, CaseRecord sent, long? seen)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var access = authority.Access.May(who, Purpose.Write, sent.Subject);
        var subject = authority.Overview.IdOf(sent.Subject);
        _looks.Keep(who, $"record to save: {(authority.Catalogue.RecordTypes.TryGetValue(sent.Type, out var type) ? type.Title : "unknown")}", subject, access);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var record = sent with { Subject = subject };
        var stood = authority.Overview.Find(record.Id) is not null;
        var unfit = Problem(who, record);
        var result = unfit is null ? Save(authority.Access.SignsIn(who, subject), record, seen) : SaveResult.Refused();
        return new(access, new SentRecord(result, stood && result.IsSaved, unfit));
    }

    private SaveResult Save(Acting acting, CaseRecord sent, long? seen)
    {
        var correct = new CorrectRecord(authority);
        return sent.Corrects switch
        {
            null => new SaveRecord(authority).Save(acting, new FilledForm(sent.Type, sent.Happened, [new FilledFor(sent.Subject) { Record = sent.Id, About = sent.About }]) { Fields = sent.Fields, Seen = seen }),
            { Kind: CorrectionKind.Voids } voids => correct.Void(acting, voids.Record, voids.Reason ?? "", sent.Id, seen),
            var replaces => correct.Replace(acting, replaces.Record, sent.Happened, sent.Fields, replaces.Reason ?? "", sent.Id, seen),
        };
    }

    private Objection? Problem(Reader who, CaseRecord sent)
    {
        if (new[] { ("author", sent.Author is not null), ("recorded", sent.Recorded is not null), ("occasion", sent.Occasion is not null), ("source", sent.Source != CaseRecord.FromPerson) }.FirstOrDefault(one => one.Item2).Item1 is { } said)
        {
            return new Objection("worked-out", said, "A record is signed by the account of the token, at the moment it is saved: leave this out.");
        }

        if (Guard.Types.Contains(sent.Type) && (sent.Type == RecordTypes.OpenedWithReason || !authority.Access.May(who, Purpose.Restrict, sent.Subject).IsAllowed))
        {
            return new Objection("who-may-see", "type", "Who may see a record is said by those whose role it is, and opening with a reason is done on the page.");
        }

        if (authority.Catalogue.RecordTypes.GetValueOrDefault(sent.Type) is { } type && type.Fields.FirstOrDefault(field => field.Type == FieldType.Document && sent.Fields.ContainsKey(field.Id)) is { } document)
        {
            return new Objection("document", $"fields.{document.Id}", "A document is given in the form, where it is looked at before it is kept.");
        }

        if (sent.About is { } about && !Reads(who, about))
        {
            return new Objection("about-unknown", "about", "No record with this id is one that you can read.");
        }

        return sent.Corrects is { } correction ? Problem(who, sent, correction) : null;
    }

    private Objection? Problem(Reader who, CaseRecord sent, Correction correction)
    {
        if (correction.Kind == CorrectionKind.Moves)
        {
            return new Objection("moves", "corrects.how", "A record is moved to somebody else on the page, where both people are seen.");
        }

        if (!Reads(who, correction.Record) || authority.Overview.LastOf(correction.Record) is not { } stands)
        {
            return new Objection("not-on-record", "corrects.record", "No record with this id is one that you can read.");
        }

        if (stands.Id == sent.Id && stands.Corrects is { } before)
        {
            // Sent twice: what it corrected then is what it corrects.
            stands = authority.Overview.Find(before.Record)!;
        }

        return correction.Kind == CorrectionKind.Voids && sent.Fields.Count > 0 ? new Objection("voids", "fields", "A record that takes another back says nothing else: leave the fields out.")
            : authority.Overview.IdOf(stands.Subject) != sent.Subject ? new Objection("other-subject", "subject", "The record that it corrects is about somebody else.")
            : stands.Type != sent.Type ? new Objection("other-type", "type", $"The record that it corrects is of the type \"{stands.Type}\".")
            : sent.About is not null && sent.About != stands.About ? new Objection("other-about", "about", "A correction is about what the record that it corrects is about: leave this out.")
            : null;
    }

    private bool Reads(Reader who, string id) => authority.Overview.Find(id) is { } record && authority.Access.May(who, Purpose.Open, record.Subject).IsAllowed;
}
