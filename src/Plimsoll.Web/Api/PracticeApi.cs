using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Practice;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Api;

/// <summary>What must be recorded and what is promised. Nobody's record is looked at.</summary>
internal static class PracticeApi
{
    private static readonly Parameter Type = new("type", Sort.Id, "The id of a record type.", "visit");

    private static readonly Parameter Standard = new("standard", Sort.Id, "The id of a standard.", "cp.visit");

    public static void MapPractice(this RouteGroupBuilder version)
    {
        version.MapGet("/practice/record-types", Types).Is(Scope.PracticeRead, Purpose.SignedIn, new(
            "readRecordTypes", "Practice", "Every record type",
            "What can be recorded, and about whom.",
            [new(200, "RecordTypes", "The record types.")])
        {
            Looks = false,
        });
        version.MapGet("/practice/record-types/{type}", OneType).Is(Scope.PracticeRead, Purpose.SignedIn, new(
            "readRecordType", "Practice", "One record type as JSON Schema",
            "What a record of this type looks like when it is sent, with its questions, hints and codes.",
            [new(200, "Schema", "The schema.", "application/schema+json")])
        {
            Parameters = [Type],
            Problems = [ProblemKind.NotFound],
            Looks = false,
        });
        version.MapGet("/practice/standards", Standards).Is(Scope.PracticeRead, Purpose.SignedIn, new(
            "readStandards", "Practice", "Every standard",
            "What is promised, by when, and by what statute, guidance or local practice.",
            [new(200, "Standards", "The standards.")])
        {
            Looks = false,
        });
        version.MapGet("/practice/standards/{standard}", OneStandard).Is(Scope.PracticeRead, Purpose.SignedIn, new(
            "readStandard", "Practice", "One standard",
            "The sentence of the promise as the practice words it, in the version that is in force.",
            [new(200, "Standard", "The standard.")])
        {
            Parameters = [Standard],
            Problems = [ProblemKind.NotFound],
            Looks = false,
        });
    }

    private static JsonAnswer Types(Authority authority) => new(json =>
    {
        json.WriteStartObject();
        json.Objects("recordTypes", authority.Catalogue.RecordTypes.Values.OrderBy(type => type.Id, StringComparer.Ordinal), (writer, type) =>
        {
            writer.WriteString("id", type.Id);
            writer.WriteString("title", type.Title);
            writer.WriteString("area", type.Area);
            writer.Texts("subjects", type.Subjects.Select(Subject.WordFor));
            writer.WriteBoolean("mayBeSent", !RecordTypes.NotOfForms.Contains(type.Id));
        });
        json.WriteEndObject();
    });

    private static IResult OneType(string type, Authority authority) => authority.Catalogue.RecordTypes.TryGetValue(type, out var known)
        ? new JsonAnswer(json => RecordTypeSchema.Write(json, known), media: "application/schema+json")
        : new Problem(ProblemKind.NotFound);

    private static JsonAnswer Standards(Authority authority) => new(json =>
    {
        json.WriteStartObject();
        json.Objects("standards", authority.Catalogue.Versions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value[^1]), (writer, standard) => Write(writer, standard));
        json.WriteEndObject();
    });

    private static IResult OneStandard(string standard, Authority authority) => !authority.Catalogue.Versions.TryGetValue(standard, out var versions)
        ? new Problem(ProblemKind.NotFound)
        : new JsonAnswer(json =>
        {
            var last = versions[^1];
            json.WriteStartObject();
            Write(json, last);
            json.WriteStartObject("phrases");
            foreach (var (key, phrase) in last.Phrases)
            {
                json.WriteString(key, phrase);
            }

            json.WriteEndObject();
            json.Texts("answers", last.Answers);
            json.WriteString("checked", last.Checked);
            json.WriteString("note", last.Note);
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, Standard standard)
    {
        json.WriteString("id", standard.Id);
        json.WriteString("title", standard.Title);
        json.WriteString("promise", standard.Promise);
        json.WriteString("subject", Subject.WordFor(standard.Subject));
        json.WriteString("kind", standard.Kind.ToString().ToLowerInvariant());
        json.WriteString("status", standard.Status switch { StandardStatus.Statutory => "statutory", StandardStatus.LocalDefault => "local default", _ => "prospective" });
        json.WriteString("source", standard.Source);
        json.WriteString("area", standard.Area);
        json.WriteString("ladder", standard.Ladder);
        json.WriteNumber("version", standard.Version);
    }
}
