using System.Text.Json;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Records;

/// <summary>Reads the members of one record, and stops at the first problem.</summary>
internal ref partial struct EnvelopeReader(ReadOnlySpan<byte> line)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private Utf8JsonReader _json = new(line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line);

    public string? Problem { get; private set; }

    public readonly long Position => _json.BytesConsumed;

    public CaseRecord? Read()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Problem = $"the line is {FieldsJson.Found(in _json)}: expected a record, which is an object";
            return null;
        }

        string? id = null, occasion = null, type = null, about = null, source = null;
        Subject? subject = null;
        Moment? happened = null, recorded = null;
        Author? author = null;
        Correction? corrects = null;
        var fields = CaseRecord.NoFields;
        var seen = 0;
        while (NextMember("", EnvelopeJson.Members, ref seen, out var member))
        {
            switch (member)
            {
                case "id": id = Text(member); break;
                case "subject": subject = ReadSubject(); break;
                case "occasion": occasion = TextOrNull(member); break;
                case "type": type = Text(member); break;
                case "happened": happened = When(Text(member), member); break;
                case "recorded": recorded = When(TextOrNull(member), member); break;
                case "author": author = ReadAuthorHere(); break;
                case "fields": fields = ReadFields(); break;
                case "about": about = TextOrNull(member); break;
                case "corrects": corrects = ReadCorrection(); break;
                default: source = TextOrNull(member); break;
            }
        }

        if (Problem is null)
        {
            // Nothing but space may follow: reading on throws where something does.
            _json.Read();
        }

        if (!Has("id", id) || !Has("subject", subject) || !Has("type", type) || !Has("happened", happened))
        {
            return null;
        }

        var record = new CaseRecord
        {
            Id = id!,
            Subject = subject!.Value,
            Occasion = occasion,
            Type = type!,
            Happened = happened!.Value,
            Recorded = recorded,
            Author = author,
            Fields = fields,
            About = about,
            Corrects = corrects,
            Source = source ?? CaseRecord.FromPerson,
        };
        Problem = EnvelopeRules.Problem(record);
        return Problem is null ? record : null;
    }

    public Author? ReadAuthor()
    {
        _json.Read();
        return ReadAuthorHere();
    }

    private Author? ReadAuthorHere()
    {
        if (_json.TokenType is JsonTokenType.Null or JsonTokenType.String)
        {
            return _json.GetString() is { } worker ? new Author(worker) : null;
        }

        if (!IsObject("author", "a worker's id, an object or null"))
        {
            return null;
        }

        string? id = null;
        var author = new Author("");
        var seen = 0;
        while (NextMember("author.", AuthorJson.Members, ref seen, out var member))
        {
            switch (member)
            {
                case "id": id = Text("author.id"); break;
                case "role": author = author with { Role = TextOrNull("author.role") }; break;
                case "employment": author = author with { Employment = TextOrNull("author.employment") }; break;
                case "employer": author = author with { Employer = TextOrNull("author.employer") }; break;
                case "qualified": author = author with { Qualified = YesOrNo("author.qualified") }; break;
                case "team": author = author with { Team = TextOrNull("author.team") }; break;
                case "teamEmployment": author = author with { TeamEmployment = TextOrNull("author.teamEmployment") }; break;
                default: author = author with { TeamKind = TextOrNull("author.teamKind") }; break;
            }
        }

        return Has("author.id", id) ? author with { Id = id! } : null;
    }

    private Subject? ReadSubject()
    {
        if (!IsObject("subject", "an object of kind and id"))
        {
            return null;
        }

        string? word = null, id = null;
        var seen = 0;
        while (NextMember("subject.", EnvelopeJson.SubjectMembers, ref seen, out var member))
        {
            _ = member == "kind" ? word = Text("subject.kind") : id = Text("subject.id");
        }

        if (!Has("subject.kind", word) || !Has("subject.id", id))
        {
            return null;
        }

        if (!Subject.TryParseKind(word, out var kind))
        {
            Problem = NotOneOf("subject.kind", word!, Subject.Words);
            return null;
        }

        return new Subject(kind, id!);
    }

    private Correction? ReadCorrection()
    {
        if (_json.TokenType is JsonTokenType.Null or JsonTokenType.String)
        {
            return _json.GetString() is { } replaced ? new Correction(replaced) : null;
        }

        if (!IsObject("corrects", "a record's id, an object or null"))
        {
            return null;
        }

        string? record = null, reason = null;
        var how = EnvelopeJson.Corrections[0];
        var seen = 0;
        while (NextMember("corrects.", EnvelopeJson.CorrectsMembers, ref seen, out var member))
        {
            switch (member)
            {
                case "record": record = Text("corrects.record"); break;
                case "how": how = Text("corrects.how"); break;
                default: reason = TextOrNull("corrects.reason"); break;
            }
        }

        if (!Has("corrects.record", record))
        {
            return null;
        }

        var kind = Array.IndexOf(EnvelopeJson.Corrections, how);
        if (kind < 0)
        {
            Problem = NotOneOf("corrects.how", how!, EnvelopeJson.Corrections);
            return null;
        }

        return new Correction(record!, (CorrectionKind)kind, reason);
    }

    private IReadOnlyDictionary<string, FieldValue> ReadFields()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return CaseRecord.NoFields;
        }

        Problem = FieldsJson.Read(ref _json, out var fields);
        return fields;
    }
}
