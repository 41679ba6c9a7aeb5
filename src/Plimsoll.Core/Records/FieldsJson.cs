using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plimsoll.Core.Records;

/// <summary>
/// The fields of a record as JSON: text as a string, a number as a number, several choices as a list of strings, a group as a list
/// of objects. Written in the order of the fields' names and without spaces, so that the same fields are always the same text.
/// </summary>
public static class FieldsJson
{
    /// <summary>The most that the fields of one record may take, in bytes of JSON.</summary>
    public const int LongestBytes = 1_000_000;

    private const int LongestNumber = 28;

    /// <summary>How JSON is written here: without spaces, and with names and accents as people write them.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, FieldValue> fields)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(fields);
        var names = new string[fields.Count];
        var count = 0;
        foreach (var name in fields.Keys)
        {
            names[count++] = name;
        }

        Array.Sort(names, StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var name in names)
        {
            json.WritePropertyName(name);
            Write(json, fields[name]);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the fields that <see cref="Write(Utf8JsonWriter, IReadOnlyDictionary{string, FieldValue})"/> wrote.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out IReadOnlyDictionary<string, FieldValue>? fields,
        [NotNullWhen(false)] out string? problem)
    {
        fields = null;
        try
        {
            var json = new Utf8JsonReader(utf8);
            json.Read();
            problem = Read(ref json, out var read);
            fields = problem is null ? read : null;
            return fields is not null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            problem = "\"fields\" is not JSON";
            return false;
        }
    }

    /// <summary>Reads the object that the reader stands at; answers with the problem, or null.</summary>
    internal static string? Read(ref Utf8JsonReader json, out Dictionary<string, FieldValue> fields)
    {
        fields = [];
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return $"\"fields\" is {Found(in json)}: expected an object";
        }

        HashSet<string>? missing = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name.Length == 0)
            {
                return "\"fields\" has a field without a name";
            }

            if (fields.ContainsKey(name) || missing?.Contains(name) == true)
            {
                return $"\"fields.{name}\" stands twice";
            }

            if (json.TokenType == JsonTokenType.Null)
            {
                (missing ??= []).Add(name);
            }
            else if (Read(ref json, name, out var value) is { } problem)
            {
                return problem;
            }
            else
            {
                fields.Add(name, value!);
            }
        }

        return null;
    }

    private static string? Read(ref Utf8JsonReader json, string name, out FieldValue? value)
    {
        value = json.TokenType switch
        {
            JsonTokenType.String => new FieldValue.Text(json.GetString()!),
            JsonTokenType.True => FieldValue.Of(true),
            JsonTokenType.False => FieldValue.Of(false),
            JsonTokenType.Number when TryReadNumber(in json, out var number) => new FieldValue.Number(number),
            JsonTokenType.StartArray => ReadList(ref json),
            _ => null,
        };
        if (value is not null)
        {
            return null;
        }

        return json.TokenType switch
        {
            JsonTokenType.Number => $"\"fields.{name}\" is {Found(in json)}: expected a number of at most {LongestNumber} digits without an exponent",
            JsonTokenType.StartObject => $"\"fields.{name}\" is an object: expected text, a number, a list of texts or a list of objects",
            _ => $"\"fields.{name}\" is a list of mixed or nameless things: expected a list of texts, or a list of objects whose members stand once each",
        };
    }

    /// <summary>A list of texts or of objects; null, with the reader at the list's end, where it is neither.</summary>
    private static FieldValue? ReadList(ref Utf8JsonReader json)
    {
        var list = JsonElement.ParseValue(ref json);
        var length = list.GetArrayLength();
        var texts = new List<string>(length);
        var objects = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.GetString()!);
            }
            else if (item.ValueKind == JsonValueKind.Object && !Repeats(item))
            {
                objects++;
            }
        }

        return texts.Count == length ? new FieldValue.Several(texts)
            : objects == length ? new FieldValue.Group(Text(list.WriteTo))
            : null;
    }

    private static void Write(Utf8JsonWriter json, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case FieldValue.Number number:
                json.WriteNumberValue(Shortest(number.Value));
                break;
            case FieldValue.Several several:
                json.WriteStartArray();
                foreach (var choice in several.Values)
                {
                    json.WriteStringValue(choice);
                }

                json.WriteEndArray();
                break;
            case FieldValue.Group group:
                using (var parsed = JsonDocument.Parse(group.Json))
                {
                    // What could not be read back is not written.
                    if (parsed.RootElement.ValueKind != JsonValueKind.Array)
                    {
                        throw new ArgumentException("A repeated group is a list of objects.", nameof(value));
                    }

                    parsed.RootElement.WriteTo(json);
                }

                break;
            default:
                throw new InvalidOperationException($"{value.GetType().Name} has no JSON form.");
        }
    }

    /// <summary>5.50 and 5.5 are one number, and are written as one.</summary>
    private static decimal Shortest(decimal number) => number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    /// <summary>Reads a number that a decimal holds to the last digit, and no other.</summary>
    internal static bool TryReadNumber(ref readonly Utf8JsonReader json, out decimal number)
    {
        var digits = 0;
        foreach (var sign in json.ValueSpan)
        {
            digits += char.IsAsciiDigit((char)sign) ? 1 : 0;
        }

        return json.TryGetDecimal(out number)
            && !json.ValueSpan.ContainsAny((byte)'e', (byte)'E')
            && (digits <= LongestNumber || number.ToString() == Encoding.UTF8.GetString(json.ValueSpan));
    }

    private static bool Repeats(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Array)
        {
            return item.EnumerateArray().Any(Repeats);
        }

        if (item.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var names = new HashSet<string>();
        return item.EnumerateObject().Any(member => !names.Add(member.Name) || Repeats(member.Value));
    }

    /// <summary>What is written, as compact JSON text.</summary>
    internal static string Text(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(bytes, Compact))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>What stands where something else was expected, for an error sentence.</summary>
    internal static string Found(ref readonly Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => EnvelopeRules.Quote(json.GetString()),
        JsonTokenType.Number => Cut(Encoding.UTF8.GetString(json.ValueSpan)),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        _ => "nothing",
    };

    private static string Cut(string number) => number.Length <= 40 ? number : number[..40] + "…";
}
