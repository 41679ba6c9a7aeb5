using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Plimsoll.Core.Records;

/// <summary>
/// A record as one line of a JSON Lines file. Written with every member in one order, so that the same record is always the same line.
/// The place in the journal and the time it was appended are the journal's own and are neither written nor read.
/// </summary>
public static class EnvelopeJson
{
    /// <summary>The longest line that is read, in bytes: 1 MB.</summary>
    public const int LongestLine = 1 << 20;

    internal static readonly string[] Members =
        ["id", "subject", "occasion", "type", "happened", "recorded", "author", "fields", "about", "corrects", "source"];

    internal static readonly string[] SubjectMembers = ["kind", "id"];

    internal static readonly string[] CorrectsMembers = ["record", "how", "reason"];

    internal static readonly string[] Corrections = ["replaces", "voids", "moves"];

    /// <summary>Reads one line. Never throws: a line that is not a record gives a sentence that names the member, what was found and what was expected.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> line,
        [NotNullWhen(true)] out CaseRecord? record,
        [NotNullWhen(false)] out string? problem)
    {
        record = null;
        if (line.Length > LongestLine)
        {
            problem = $"the line is {line.Length:N0} bytes long: a record may take at most {LongestLine:N0}";
            return false;
        }

        var reader = new EnvelopeReader(line.Span);
        try
        {
            record = reader.Read();
            problem = reader.Problem;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second is how a reader says that a string holds what is not text: broken UTF-8, half of a surrogate pair.
            problem = $"the line is not JSON: it goes wrong after byte {reader.Position}";
        }

        return record is not null;
    }

    public static bool TryRead(string line, [NotNullWhen(true)] out CaseRecord? record, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(line);
        return TryRead(Encoding.UTF8.GetBytes(line), out record, out problem);
    }

    /// <summary>The line of a record, without the line's end.</summary>
    public static string Write(CaseRecord record)
    {
        var line = new ArrayBufferWriter<byte>(512);
        Write(record, line);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    /// <summary>Writes the line of a record, without the line's end, as UTF-8.</summary>
    public static void Write(CaseRecord record, IBufferWriter<byte> line)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var json = new Utf8JsonWriter(line, FieldsJson.Compact);
        json.WriteStartObject();
        json.WriteString("id", record.Id);
        json.WriteStartObject("subject");
        json.WriteString("kind", Subject.WordFor(record.Subject.Kind));
        json.WriteString("id", record.Subject.Id);
        json.WriteEndObject();
        json.WriteString("occasion", record.Occasion);
        json.WriteString("type", record.Type);
        json.WriteString("happened", record.Happened.ToString());
        json.WriteString("recorded", record.Recorded?.ToString());
        json.WritePropertyName("author");
        AuthorJson.Write(json, record.Author);
        json.WritePropertyName("fields");
        FieldsJson.Write(json, record.Fields);
        json.WriteString("about", record.About);
        json.WritePropertyName("corrects");
        WriteCorrection(json, record.Corrects);
        if (record.Source != CaseRecord.FromPerson)
        {
            json.WriteString("source", record.Source);
        }

        json.WriteEndObject();
    }

    /// <summary>The word for a kind of correction in files.</summary>
    public static string WordFor(CorrectionKind kind) => Corrections[(int)kind];

    private static void WriteCorrection(Utf8JsonWriter json, Correction? correction)
    {
        if (correction is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("record", correction.Record);
        json.WriteString("how", WordFor(correction.Kind));
        if (correction.Reason is not null)
        {
            json.WriteString("reason", correction.Reason);
        }

        json.WriteEndObject();
    }
}
