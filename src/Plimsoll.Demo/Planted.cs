using System.Text.Json;
using Plimsoll.Core.Records;

namespace Plimsoll.Demo;

/// <summary>One weakness as it was planted: in whom, from when to when. Kept apart from the records, so that finding it is finding.</summary>
public sealed record Planted(string Weakness, Subject Subject, string Standard, DateOnly From, DateOnly To, string? Team)
{
    public string ToJson()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("weakness", Weakness);
            json.WriteString("subject", Subject.ToString());
            json.WriteString("standard", Standard);
            json.WriteString("from", $"{From:yyyy-MM-dd}");
            json.WriteString("to", $"{To:yyyy-MM-dd}");
            json.WriteString("team", Team);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>Reads one line; null where it is not one of ours.</summary>
    public static Planted? FromJson(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new Planted(
                root.GetProperty("weakness").GetString()!, Subject.Parse(root.GetProperty("subject").GetString()!), root.GetProperty("standard").GetString()!,
                DateOnly.Parse(root.GetProperty("from").GetString()!), DateOnly.Parse(root.GetProperty("to").GetString()!), root.GetProperty("team").GetString());
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentNullException)
        {
            return null;
        }
    }
}
