using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plimsoll.Web.Tests.Api;

/// <summary>What is wrong with a value by a JSON Schema of the document, in sentences. A word that it does not know is wrong too.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly string[] Remarks = ["title", "description", "examples", "format", "default"];

    public IReadOnlyList<string> Wrong(JsonElement value, JsonElement schema) => [.. Wrong(value, schema, "$")];

    public JsonElement Schema(string name) => document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private IEnumerable<string> Wrong(JsonElement value, JsonElement schema, string place) => schema.EnumerateObject().SelectMany(word => word.Name switch
    {
        "$ref" => Wrong(value, Schema(word.Value.GetString()!["#/components/schemas/".Length..]), place),
        "type" => Is(word.Value.ValueKind == JsonValueKind.Array ? word.Value.EnumerateArray().Any(type => IsOf(value, type.GetString()!)) : IsOf(value, word.Value.GetString()!), $"{place} is {value.ValueKind}, not {word.Value}"),
        "enum" => Is(word.Value.EnumerateArray().Any(one => one.GetRawText() == value.GetRawText()), $"{place} is {value.GetRawText()}, not of {word.Value}"),
        "properties" => value.ValueKind != JsonValueKind.Object ? []
            : value.EnumerateObject().SelectMany(member => word.Value.TryGetProperty(member.Name, out var known) ? Wrong(member.Value, known, $"{place}.{member.Name}") : []),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : word.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place} has no {name}"),
        "additionalProperties" => Others(value, schema, word.Value, place),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, number) => Wrong(item, word.Value, $"{place}[{number}]")),
        "oneOf" => Is(word.Value.EnumerateArray().Count(one => !Wrong(value, one, place).Any()) == 1, $"{place} fits not one alone of oneOf"),
        "minimum" => Is(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= word.Value.GetDecimal(), $"{place} is too small"),
        "maximum" => Is(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= word.Value.GetDecimal(), $"{place} is too great"),
        "minLength" => Is(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= word.Value.GetInt32(), $"{place} is too short"),
        "maxLength" => Is(value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= word.Value.GetInt32(), $"{place} is too long"),
        "pattern" => Is(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!), $"{place} is not of the form"),
        _ => Is(Remarks.Contains(word.Name), $"The schema says \"{word.Name}\", which is not known here"),
    });

    private IEnumerable<string> Others(JsonElement value, JsonElement schema, JsonElement allowed, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(one => one.Name).ToHashSet() : [];
        var others = value.EnumerateObject().Where(member => !known.Contains(member.Name));
        return allowed.ValueKind == JsonValueKind.False ? others.Select(member => $"{place} has {member.Name}, which the schema has not") : others.SelectMany(member => Wrong(member.Value, allowed, $"{place}.{member.Name}"));
    }

    private static IEnumerable<string> Is(bool right, string otherwise) => right ? [] : [otherwise];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
