using System.IO.Compression;
using System.Text;

namespace Plimsoll.Storage;

/// <summary>
/// What a document is, told by its content and never by its name. Only kinds that people of the service keep, and that carry no program: old
/// Office files, archives, web pages and programs are refused.
/// </summary>
public static class DocumentKind
{
    /// <summary>The kinds that are taken, for a person who is refused.</summary>
    public const string Taken = "PDF, Word, Excel or PowerPoint (without macros), plain text in UTF-8, JPEG, PNG, GIF, HEIC, MP3, M4A, WAV";

    private const int Beginning = 16;

    private static readonly (string Folder, string Kind)[] Office =
    [
        ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ];

    /// <summary>The media type, or null where it is none that is taken. Reads from the start and leaves the stream where it will.</summary>
    public static string? Of(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = 0;
        var start = new byte[Beginning];
        var length = content.ReadAtLeast(start, Beginning, throwOnEndOfStream: false);
        var bytes = start.AsSpan(0, length);
        return bytes switch
        {
            _ when bytes.StartsWith("%PDF-"u8) => "application/pdf",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => "image/gif",
            _ when bytes.StartsWith("RIFF"u8) && length >= 12 && bytes[8..].StartsWith("WAVE"u8) => "audio/wav",
            _ when bytes.StartsWith("ID3"u8) || IsMp3Frame(bytes) => "audio/mpeg",
            _ when length >= 12 && bytes[4..].StartsWith("ftyp"u8) => OfBrand(Encoding.ASCII.GetString(bytes.Slice(8, 4))),
            _ when bytes.StartsWith("PK\u0003\u0004"u8) => OfArchive(content),
            _ => IsText(content) ? "text/plain" : null,
        };
    }

    /// <summary>Eleven bits of synchronisation, then version, layer 3 and a bit rate that exist.</summary>
    private static bool IsMp3Frame(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 4 && bytes[0] == 0xFF && (bytes[1] & 0xE6) == 0xE2 && (bytes[1] & 0x18) != 0x08 && (bytes[2] & 0xF0) is not (0xF0 or 0x00);

    private static string? OfBrand(string brand) => brand switch
    {
        "heic" or "heix" or "heim" or "heis" or "mif1" => "image/heic",
        "M4A " or "M4B " => "audio/mp4",
        _ => null,
    };

    /// <summary>The three kinds of Office are archives; one that holds a program is not taken, whatever it says it is.</summary>
    private static string? OfArchive(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("[Content_Types].xml") && !names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? Office.FirstOrDefault(office => names.Contains(office.Folder)).Kind
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 to its end without control characters but those of lines, and no web page in the clothes of text.</summary>
    private static bool IsText(Stream content)
    {
        content.Position = 0;
        try
        {
            using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
            var letters = new char[1 << 15];
            var first = true;
            for (int count; (count = reader.Read(letters)) > 0; first = false)
            {
                var part = letters.AsSpan(0, count);
                if (first && part.TrimStart().StartsWith("<"))
                {
                    return false;
                }

                foreach (var letter in part)
                {
                    if (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f'))
                    {
                        return false;
                    }
                }
            }

            return !first;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
