using System.Text.Json;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Practice;

/// <summary>
/// A record type as JSON Schema (2020-12): what a record of it looks like when it is sent. What is asked only sometimes is said in words; what it
/// means to leave it out, the answer to sending it says.
/// </summary>
public static class RecordTypeSchema
{
    public static void Write(Utf8JsonWriter json, RecordType type)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", $"/api/v1/practice/record-types/{type.Id}");
        json.WriteString("title", type.Title);
        if (type.Hint is { } hint)
        {
            json.WriteString("description", hint);
        }

        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        Text(json, "id", "Chosen by the sender: the same id again saves nothing twice. A UUID version 7 is best.", "^[A-Za-z0-9._:-]{1,64}$");
        json.WriteStartObject("subject");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("kind");
        Enum(json, type.Subjects.Select(Subject.WordFor));
        json.WriteEndObject();
        Text(json, "id", null, null);
        json.WriteEndObject();
        Required(json, ["kind", "id"]);
        json.WriteEndObject();
        json.WriteStartObject("type");
        json.WriteString("const", type.Id);
        json.WriteEndObject();
        Text(json, "happened", type.NeedsTime ? "The instant: 2026-11-20T22:15:00Z. A promise in hours starts with it." : "A day (2026-11-20) or an instant (2026-11-20T22:15:00Z).", null);
        Text(json, "about", "The id of the record that this one is about.", null);
        json.WriteStartObject("fields");
        Fields(json, type.Sections.SelectMany(section => section.Fields));
        json.WriteEndObject();
        json.WriteEndObject();
        Required(json, ["id", "subject", "type", "happened"]);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, IEnumerable<Field> all)
    {
        List<Field> fields = [.. all];
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Id);
            json.WriteString("title", field.Label);
            json.WriteString("description", string.Join(' ', new[]
            {
                field.Hint,
                field.ShowWhen is null ? null : "Asked only where the answers before it call for it.",
                field.RequiredWhen is null ? null : "Needed where the other answers call for it.",
                field.Type == FieldType.Document ? "Given in the form, not by a program." : null,
            }.OfType<string>()));
            Value(json, field);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Required(json, fields.Where(field => field.Required && field.ShowWhen is null).Select(field => field.Id));
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Value(Utf8JsonWriter json, Field field)
    {
        switch (field.Type)
        {
            case FieldType.Choice:
                Codes(json, field.Codes!);
                break;
            case FieldType.Choices:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Codes(json, field.Codes!);
                json.WriteEndObject();
                break;
            case FieldType.YesOrNo:
                Enum(json, ["yes", "no"]);
                break;
            case FieldType.Date:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
            case FieldType.Number or FieldType.Score:
                json.WriteString("type", "number");
                Bound(json, "minimum", field.AtLeast);
                Bound(json, "maximum", field.AtMost);
                break;
            case FieldType.Group:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                if (field.Fields.Count > 0)
                {
                    Fields(json, field.Fields);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteString("type", "string");
                if (field.Type is FieldType.ShortText or FieldType.LongText)
                {
                    Bound(json, "minLength", field.AtLeast);
                    json.WriteNumber("maxLength", field.AtMost ?? (field.Type == FieldType.ShortText ? RecordCheck.LongestShortText : RecordCheck.LongestLongText));
                }

                break;
        }
    }

    /// <summary>Codes with what they mean. A published list that is not at hand takes any.</summary>
    private static void Codes(Utf8JsonWriter json, CodeSet codes)
    {
        if (codes.Values.Count == 0)
        {
            json.WriteString("type", "string");
            return;
        }

        json.WriteStartArray("oneOf");
        foreach (var value in codes.Values.DistinctBy(value => value.Code))
        {
            json.WriteStartObject();
            json.WriteString("const", value.Code);
            json.WriteString("title", value.Means ?? value.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Enum(Utf8JsonWriter json, IEnumerable<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void Required(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("required");
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? description, string? pattern)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        if (description is not null)
        {
            json.WriteString("description", description);
        }

        if (pattern is not null)
        {
            json.WriteString("pattern", pattern);
        }

        json.WriteEndObject();
    }

    private static void Bound(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
