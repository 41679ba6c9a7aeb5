using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Storage;

/// <summary>
/// What a backup holds: each file with its size and hash, and the head of each journal. Written last, so that a backup without it was not
/// finished; its own last line vouches for the lines above.
/// </summary>
/// <param name="Made">When the journal was copied, in UTC.</param>
/// <param name="Heads">The last entry of each authority's journal.</param>
/// <param name="Files">Paths within the backup, with forward slashes.</param>
internal sealed record Manifest(DateTimeOffset Made, IReadOnlyList<(string Authority, JournalHead Head)> Heads, IReadOnlyList<BackedUpFile> Files)
{
    public const string FileName = "backup.txt";
    private const string Title = "plimsoll backup 1";

    public string Write()
    {
        var text = new StringBuilder($"{Title}\nmade: {Instant.Write(Made)}\n");
        foreach (var (authority, head) in Heads)
        {
            text.Append(CultureInfo.InvariantCulture, $"head: {head} {Uri.EscapeDataString(authority)}\n");
        }

        foreach (var file in Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"file: {file.Hash} {file.Size} {file.Path}\n");
        }

        return $"{text}whole: {Sum(text.ToString())}\n";
    }

    public static bool TryRead(string text, [NotNullWhen(true)] out Manifest? manifest)
    {
        manifest = null;
        var end = text.LastIndexOf("whole: ", StringComparison.Ordinal);
        if (end < 0 || text[end..] != $"whole: {Sum(text[..end])}\n")
        {
            return false;
        }

        var heads = new List<(string, JournalHead)>();
        var files = new List<BackedUpFile>();
        DateTimeOffset? made = null;
        foreach (var line in text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            switch (line.Split(' ', 4))
            {
                case ["made:", var at]:
                    made = Instant.Read(at);
                    break;
                case ["head:", var sequence, var hash, var authority]:
                    heads.Add((Uri.UnescapeDataString(authority), new JournalHead(long.Parse(sequence, CultureInfo.InvariantCulture), Convert.FromHexString(hash))));
                    break;
                case ["file:", var hash, var size, var path]:
                    files.Add(new BackedUpFile(path, long.Parse(size, CultureInfo.InvariantCulture), hash));
                    break;
                default:
                    return false;
            }
        }

        manifest = made is { } instant && text.StartsWith($"{Title}\n", StringComparison.Ordinal) ? new Manifest(instant, heads, files) : null;
        return manifest is not null;
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One file of a backup.</summary>
internal sealed record BackedUpFile(string Path, long Size, string Hash)
{
    public static BackedUpFile Of(string folder, string path)
    {
        using var file = File.OpenRead(System.IO.Path.Combine(folder, path));
        return new BackedUpFile(path.Replace('\\', '/'), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <summary>What is wrong with the file, as a sentence that names it; null where it is what was backed up.</summary>
    public string? Problem(string folder)
    {
        var place = System.IO.Path.Combine(folder, Path);
        try
        {
            return !File.Exists(place) ? $"{place} is missing from the backup."
                : Of(folder, Path) != this ? $"{place} is not what was backed up: it was changed, cut short or is damaged."
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{place} cannot be read: {error.Message}";
        }
    }
}
