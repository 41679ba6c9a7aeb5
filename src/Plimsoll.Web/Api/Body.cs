using System.Text;
using System.Text.Json;

namespace Plimsoll.Web.Api;

/// <summary>The body of a request, within the bounds that its endpoint describes. A body beyond them is refused while it is read.</summary>
internal static class Body
{
    public static async Task<(MemoryStream? Read, Problem? Problem)> ReadAsync(HttpContext http)
    {
        var brings = http.GetEndpoint()!.Metadata.GetRequiredMetadata<Described>().Brings!;
        var request = http.Request;
        var media = Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var given) ? given : null;
        if (media?.MediaType.Value is not { } name || !brings.OtherMedia.Append(brings.Media).Contains(name, StringComparer.OrdinalIgnoreCase)
            || (media.Charset.HasValue && !media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) || request.Headers.ContentEncoding.Count > 0)
        {
            return (null, new(ProblemKind.OtherMedia, $"This address takes {brings.Media} in UTF-8, not compressed."));
        }

        var read = new MemoryStream();
        await request.Body.CopyToAsync(read, http.RequestAborted);
        read.Position = 0;
        return (read, null);
    }

    /// <summary>The text of the one member that an object has.</summary>
    public static (string? Text, Problem? Problem) Only(string member, MemoryStream body)
    {
        var json = new Utf8JsonReader(body.GetBuffer().AsSpan(0, (int)body.Length));
        string? text = null;
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return (null, Problem.Malformed("", $"Expected an object with the member \"{member}\"."));
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString()!;
                if (name != member)
                {
                    return (null, Problem.Malformed(name, $"There is no \"{Plain(name)}\" here: expected \"{member}\"."));
                }

                if (text is not null)
                {
                    return (null, Problem.Malformed(member, $"\"{member}\" stands twice."));
                }

                json.Read();
                text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
                if (text is null)
                {
                    return (null, Problem.Malformed(member, $"\"{member}\" is not text."));
                }
            }

            // Reading on throws where anything but space follows.
            json.Read();
            return text is null ? (null, Problem.Malformed(member, $"\"{member}\" is missing.")) : (text, null);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return (null, Problem.Malformed("", $"The body is not JSON: it goes wrong after byte {json.BytesConsumed}."));
        }
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Take(60))
        {
            plain.Append(char.IsControl(letter) ? '\uFFFD' : letter);
        }

        return plain.ToString();
    }
}
