using System.Text;
using System.Text.Json;

namespace Plimsoll.Core.Records;

/// <summary>The author of a record as JSON: null, or an object of the members that are known.</summary>
public static class AuthorJson
{
    internal static readonly string[] Members =
        ["id", "role", "employment", "employer", "qualified", "team", "teamEmployment", "teamKind"];

    public static string Write(Author? author) => FieldsJson.Text(json => Write(json, author));

    /// <summary>Reads what <see cref="Write(Author?)"/> wrote; false where it is anything else.</summary>
    public static bool TryRead(string text, out Author? author)
    {
        author = null;
        var reader = new EnvelopeReader(Encoding.UTF8.GetBytes(text));
        try
        {
            author = reader.ReadAuthor();
            return reader.Problem is null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    internal static void Write(Utf8JsonWriter json, Author? author)
    {
        if (author is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", author.Id);
        WriteKnown(json, "role", author.Role);
        WriteKnown(json, "employment", author.Employment);
        WriteKnown(json, "employer", author.Employer);
        if (author.Qualified is { } qualified)
        {
            json.WriteBoolean("qualified", qualified);
        }

        WriteKnown(json, "team", author.Team);
        WriteKnown(json, "teamEmployment", author.TeamEmployment);
        WriteKnown(json, "teamKind", author.TeamKind);
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, string member, string? text)
    {
        if (text is not null)
        {
            json.WriteString(member, text);
        }
    }
}
