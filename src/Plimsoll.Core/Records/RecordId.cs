using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Core.Records;

/// <summary>Ids of records: time-ordered for what is written here, derived from the natural key for what is imported.</summary>
public static class RecordId
{
    /// <summary>A new id (UUID v7) for a record written at an instant.</summary>
    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString();

    /// <summary>The id of an imported record: the same key gives the same id (UUID v8 over SHA-256), so the same extract twice changes nothing.</summary>
    public static string FromKey(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            key.Append(part.Length).Append(':').Append(part);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString()), hash);
        var bytes = hash[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
