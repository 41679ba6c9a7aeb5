using System.Buffers;
using System.Text.Json;
using Plimsoll.App.Access;
using Plimsoll.App.Oversight;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>
/// The one operation by which a person's record is saved, whatever page or program brings it: the form is asked whether it is whole, the domain
/// who may sign it, the gates whether it may be saved as things stand, and the journal whether somebody else wrote meanwhile. All of a form is
/// saved or nothing of it.
/// </summary>
public sealed class SaveRecord(Authority authority)
{
    /// <summary>The most whom one form may be about.</summary>
    public const int MostSubjects = 50;

    private readonly OversightCheck _check = new(authority);

    private readonly WorkedOut _worked = new(authority);

    private readonly LettingThrough _letting = new(authority);

    private readonly WhoWrites _writes = new(authority);

    /// <summary>A new record of a form; of a sibling group one for each child, joined by an occasion.</summary>
    public SaveResult Save(Acting who, FilledForm form)
    {
        authority.Overview.Follow();
        if (Unfit(form) is { } unfit)
        {
            return SaveResult.Refused(unfit);
        }

        var author = who.As(authority);
        var occasion = form.For.Count > 1 ? RecordId.FromKey("occasion", form.For[0].Record ?? RecordId.New(authority.Instant)) : null;
        var records = form.For.Select(one => new CaseRecord
        {
            Id = one.Record ?? RecordId.New(authority.Instant),
            Subject = one.Subject,
            Occasion = occasion,
            Type = form.Type,
            Happened = form.Happened,
            Recorded = authority.Now,
            Author = author,
            Fields = form.Fields.Concat(one.Own).GroupBy(field => field.Key).ToDictionary(group => group.Key, group => group.Last().Value),
            About = one.About,
        });
        return Save([.. records], form.Seen is { } sequence ? new Seen([.. form.For.Select(one => one.Subject)], sequence) : null);
    }

    /// <summary>Records that an operation has made of what a person wrote.</summary>
    internal SaveResult Save(IReadOnlyList<CaseRecord> written, Seen? seen)
    {
        List<CaseRecord> records = [.. written.Select(_worked.Fill)];
        if (Standing(records) is { } standing)
        {
            // Pressed twice: it was saved the first time.
            return new SaveResult(standing, [], [], null);
        }

        var objections = records.Select(record => (record, Found: Objections(record, records))).ToList();
        if (objections.Exists(one => one.Found.Count > 0))
        {
            return SaveResult.Refused(Told(objections));
        }

        var judging = new Judging(authority, records, seen);
        var result = authority.Append(records, judging);
        return new SaveResult(result.Appended, [], judging.Shut, result.Refusal);
    }

    /// <summary>What must be put right in one record before it is saved, asked while it is still a draft.</summary>
    internal IReadOnlyList<Objection> Unready(CaseRecord written) => _worked.Fill(written) is var record ? Objections(record, [record]) : [];

    /// <summary>What must be put right in one record: of a field that the domain speaks of, the form says no more.</summary>
    private IReadOnlyList<Objection> Objections(CaseRecord record, IReadOnlyList<CaseRecord> records)
    {
        IReadOnlyList<Objection> domain =
        [
            .. new[] { _writes.Objection(record), _letting.Objection(record) }.OfType<Objection>(), .. _check.Of(record, records), .. ReadersOfRecord.Objections(authority, record),
        ];
        var form = record.Corrects is { Kind: CorrectionKind.Voids } ? []
            : RecordCheck.OfForm(record, authority.Catalogue, authority.Instant).Select(problem => new Objection("form", problem.Field, problem.Message));
        return [.. domain, .. form.Where(one => one.Field is null || !domain.Any(other => other.Field == one.Field))];
    }

    /// <summary>Each thing once: what stands against all of them is told without a name.</summary>
    private static IReadOnlyList<Objection> Told(List<(CaseRecord Record, IReadOnlyList<Objection> Found)> all) =>
        [.. all.SelectMany(one => one.Found.Select(objection => (one.Record.Subject, objection)))
            .GroupBy(pair => pair.objection)
            .SelectMany(group => group.Count() == all.Count ? [group.Key] : group.Select(pair => pair.objection with { Whose = pair.Subject }))];

    private Objection? Unfit(FilledForm form)
    {
        if (RecordTypes.NotOfForms.Contains(form.Type))
        {
            return new Objection("not-of-forms", null, $"\"{Title(form.Type)}\" is written by the program itself, and by nobody in a form.");
        }

        var many = form.For.Count > 1;
        return form.For.Count == 0 ? new Objection("nobody", null, "Choose whom it is about.")
            : form.For.Count > MostSubjects ? new Objection("too-many", null, $"One form is about {MostSubjects} at most, and this one is about {form.For.Count}.")
            : form.For.Select(one => authority.Overview.IdOf(one.Subject)).Distinct().Count() < form.For.Count ? new Objection("twice", null, "Somebody stands twice in this form: each has one record.")
            : many && !IsForMany(form) ? new Objection("one-each", null, $"\"{Title(form.Type)}\" is written for each by itself: no two lives are alike.")
            : null;
    }

    /// <summary>A form for a sibling group; or a note about what a partner delays, which has a line for each child.</summary>
    private bool IsForMany(FilledForm form) => authority.Catalogue.RecordTypes.GetValueOrDefault(form.Type) is not { } type || type.OneFormForSiblings
        || (form.Type == RecordTypes.OversightNote && form.Fields.GetValueOrDefault("cause")?.ToString() == NoteContent.PartnerCause);

    private string Title(string type) => authority.Catalogue.RecordTypes.GetValueOrDefault(type)?.Title ?? type;

    /// <summary>The records as they stand, where all of them do and say the same; null otherwise.</summary>
    private List<CaseRecord>? Standing(List<CaseRecord> records)
    {
        var standing = records.Select(record => authority.Overview.Find(record.Id)).ToList();
        return standing.Zip(records, (one, other) => one is not null && Same(one, other)).All(same => same) ? [.. standing.OfType<CaseRecord>()] : null;
    }

    private static bool Same(CaseRecord one, CaseRecord other) => one.Subject == other.Subject && one.Type == other.Type && one.Happened == other.Happened
        && one.Author?.Id == other.Author?.Id && one.About == other.About && one.Corrects == other.Corrects && Text(one.Fields) == Text(other.Fields);

    private static string Text(IReadOnlyDictionary<string, FieldValue> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, FieldsJson.Compact))
        {
            FieldsJson.Write(json, fields);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
