using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Practice;

/// <summary>The files of an authority's own practice, whole, and the hash that tells them from any others.</summary>
public sealed record PracticeLayer(string Hash, IReadOnlyList<PracticeText> Files)
{
    public static PracticeLayer Of(IReadOnlyList<PracticeText> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            text.Append(file.Name.Length).Append(':').Append(file.Name).Append(file.Text.Length).Append(':').Append(file.Text);
        }

        return new PracticeLayer(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))), files);
    }

    /// <summary>As a field of a record: one group for each file.</summary>
    public FieldValue ToField()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Name);
                json.WriteString("text", file.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return new FieldValue.Group(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>The files that a record holds; null where it holds none, or others than its hash says.</summary>
    public static PracticeLayer? From(CaseRecord record)
    {
        if (record["layer"] is not FieldValue.Group group)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(group.Json);
            var layer = Of([.. json.RootElement.EnumerateArray().Select(file => new PracticeText(file.GetProperty("file").GetString()!, file.GetProperty("text").GetString()!))]);
            return layer.Hash == record.Text("hash") ? layer : null;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
