using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>Shows one record whole: what it says, who wrote it and when, and what replaced what.</summary>
public sealed class ReadRecord(Authority authority)
{
    private readonly ClockWords _clocks = new(authority);

    private readonly AnswerWords _words = new(authority.Names);

    private readonly FormPeople _people = new(authority);

    private readonly Looks _looks = new(authority);

    /// <summary>A record of the journal; hidden where there is none.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<RecordView> Of(Reader reader, string id)
    {
        authority.Overview.Follow();
        if (authority.Overview.Find(id) is not { } record || !authority.Catalogue.RecordTypes.TryGetValue(record.Type, out var type))
        {
            return new(AccessAnswer.Hidden, null);
        }

        var access = authority.Access.May(reader, Purpose.Open, record.Subject);
        _looks.Keep(reader, $"record: {type.Title}", record.Subject, access);
        return new(access, access.IsAllowed ? View(reader, record, type) : null);
    }

    /// <summary>A document of a record, open at its start; null where the record holds no such document, or it is not for this reader.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    /// <exception cref="Storage.StorageException">The file is not what was kept, or cannot be read.</exception>
    public Shown<OpenDocument> Document(Reader reader, string id, string hash)
    {
        authority.Overview.Follow();
        if (authority.Overview.Find(id) is not { } record || !authority.Catalogue.RecordTypes.TryGetValue(record.Type, out var type))
        {
            return new(AccessAnswer.Hidden, null);
        }

        var access = authority.Access.May(reader, Purpose.Open, record.Subject);
        var sight = new Sight(authority, reader, record);
        var fields = record.Fields.Where(pair => type.Field(pair.Key) is { } field && sight.Why(type) is null && sight.Why(field) is null).ToDictionary();
        _looks.Keep(reader, $"document: {type.Title}", record.Subject, access);
        return new(access, access.IsAllowed && DocumentReference.In(fields).FirstOrDefault(one => one.Hash == hash) is { } found && authority.Documents.Open(hash) is { } content
            ? new OpenDocument(found, content)
            : null);
    }

    private RecordView View(Reader reader, CaseRecord record, RecordType type)
    {
        var last = authority.Overview.LastOf(record.Id)!;
        var sight = new Sight(authority, reader, record);
        var hidden = new List<string>();
        var closed = sight.Why(type);
        if (closed is not null)
        {
            hidden.Add(closed);
        }

        bool Sees(Field field)
        {
            if (closed is null && sight.Why(field) is { } why)
            {
                hidden.Add($"“{field.Label}” is answered here. {why}");
                return false;
            }

            return closed is null;
        }

        List<RecordSection> sections = [.. type.Sections
            .Select(section => new RecordSection(section.Title, [.. section.Fields.Where(field => record.Fields.ContainsKey(field.Id)).Where(Sees).Select(field => Answer(record, field))]))
            .Where(section => section.Answers.Count > 0)];
        var written = record.Recorded?.Day ?? London.DayOf(record.Appended);
        return new RecordView(
            record.Id,
            type.Id,
            _people.Name(record.Subject),
            type.Title,
            closed is null ? type.Summary?.Of(record, type, _words.Word) : null,
            record.Happened,
            written > record.Happened.Day && record.Source == CaseRecord.FromPerson ? $"Written down {Words.Of(written)}, {Words.Count(written.DayNumber - record.Happened.Day.DayNumber, "day")} later." : null,
            Signed(record),
            sections,
            hidden,
            record.About is { } about && authority.Overview.Find(about) is { } first && authority.Access.May(reader, Purpose.Open, first.Subject).IsAllowed ? Line(first) : null,
            [.. Together(record).Where(one => authority.Access.May(reader, Purpose.Open, one.Subject).IsAllowed).Select(one => new Offered(one.Id, authority.Names.Of(one.Subject)))],
            History(reader, last),
            last.Id == record.Id ? null : last.Id,
            record.Corrects is { Kind: CorrectionKind.Voids },
            last.Id == record.Id && record.Corrects is not { Kind: CorrectionKind.Voids } && !RecordTypes.NotOfForms.Contains(type.Id) && authority.Access.May(reader, Guard.ToWrite(type.Id), record.Subject).IsAllowed,
            type.Field("step") is not null);
    }

    private RecordAnswer Answer(CaseRecord record, Field field) => new(
        field.Label,
        field.Id == "clock" && Promise(record) is { } promise ? [promise] : _words.Of(field, record[field.Id]!),
        field.Type == FieldType.Document && DocumentReference.TryParse(record[field.Id]!.ToString(), null, out var document) ? document : null);

    /// <summary>The promise that a record names, as it stands; null where no clock of the person has that id.</summary>
    private string? Promise(CaseRecord record)
    {
        var (subject, id) = (authority.Overview.IdOf(record.Subject), record.Text("clock"));
        return authority.Clocks.Rows(subject, new ClockQuery(authority.Now, All: true, Ended: true), authority.Overview.Coverage()).FirstOrDefault(row => row.Clock.Id == id) is { } row
            ? Words.Sentence(_clocks.View(row, authority.Today))
            : null;
    }

    /// <summary>From the first writing to what stands, each with what it did.</summary>
    private List<RecordStep> History(Reader reader, CaseRecord last)
    {
        var steps = new List<RecordStep>();
        for (CaseRecord? one = last; one is not null; one = one.Corrects is { } correction ? authority.Overview.Find(correction.Record) : null)
        {
            var day = Words.Of(one.Recorded ?? Moment.At(one.Appended));
            var seen = authority.Access.May(reader, Purpose.Open, one.Subject).IsAllowed;
            steps.Insert(0, new RecordStep(seen ? one.Id : "", one.Corrects?.Kind switch
            {
                CorrectionKind.Replaces => $"{Signed(one)} corrected it on {day}.",
                CorrectionKind.Voids => $"{Signed(one)} withdrew it on {day}: it never was.",
                CorrectionKind.Moves => $"{Signed(one)} moved it on {day}{(seen ? $": it is about {authority.Names.Of(one.Subject)}" : "")}.",
                _ => one.Source == CaseRecord.FromPerson ? $"{Signed(one)} wrote it down on {day}." : $"It came with the {TimelineWords.Source(one.Source)}, {day}.",
            }, one.Corrects?.Reason));
        }

        return steps;
    }

    private string Signed(CaseRecord record) => record.Author is not { } author ? RecordTypes.NotOfForms.Contains(record.Type) ? "Plimsoll by itself" : "Nobody by name"
        : $"{authority.Names.Worker(author.Id)}{(string.Join(", ", new[] { author.Role, author.Team }.OfType<string>()) is { Length: > 0 } role ? $", {role}," : "")}";

    private Offered Line(CaseRecord record) => new(record.Id, $"{authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type)?.Title ?? record.Type}, {Words.Of(record.Happened)}");

    /// <summary>The records of the same occasion about others of the family.</summary>
    private IEnumerable<CaseRecord> Together(CaseRecord record) => record.Occasion is null ? [] : _people.FamilyOf(record.Subject).SelectMany(authority.Overview.RecordsOf)
        .Where(one => one.Occasion == record.Occasion && one.Type == record.Type && one.Id != record.Id && authority.Overview.LastOf(one.Id)?.Id == one.Id);
}

/// <summary>A document and its content.</summary>
public sealed record OpenDocument(DocumentReference Reference, Stream Content);
