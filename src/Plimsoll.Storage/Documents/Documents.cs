using System.Security.Cryptography;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>What became of a document that somebody gave: it is kept, or a sentence says why not.</summary>
public sealed record DocumentResult(DocumentReference? Document, string? Refusal = null);

/// <summary>
/// Documents, each a file of a folder, known by the SHA-256 of its content: the same content is kept once, whatever it is called. A document is
/// kept before the record that refers to it is written.
/// </summary>
public sealed class Documents
{
    /// <summary>The most that one document may take, in bytes: 50 MB.</summary>
    public const long Largest = 50L << 20;

    private const string Incoming = "incoming";

    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    internal Documents(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>
    /// Takes a document as it comes: its size and hash are known at its end, its kind from its content. It stands in its place whole or not
    /// at all.
    /// </summary>
    /// <param name="scan">Looks at the file and answers with what is wrong with it, or null; none means that nobody looks.</param>
    /// <exception cref="StorageException">The folder cannot be written, or the disk is full: nothing of it is kept.</exception>
    public async Task<DocumentResult> Keep(Stream content, string name, Func<string, Task<string?>>? scan, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var coming = Path.Combine(Folder, Incoming, $"{Guid.NewGuid():N}");
        try
        {
            OwnFolder.Make(Path.GetDirectoryName(coming)!);
            string? kind;
            string hash;
            long size;
            await using (var file = KeptFile.Create(coming))
            {
                (hash, size) = await Copy(content, file, stop);
                if (size is 0 or > Largest)
                {
                    return Refused(size == 0 ? $"{Named(name)} is empty." : $"{Named(name)} is larger than {Largest >> 20} MB. Cut it into parts, or keep it elsewhere and name the place.");
                }

                kind = DocumentKind.Of(file);
                file.Flush(flushToDisk: true);
            }

            if (kind is null)
            {
                return Refused($"{Named(name)} is not a document of a kind that is kept here. Give one of these: {DocumentKind.Taken}.");
            }

            if (scan is not null && await scan(coming) is { } found)
            {
                return Refused($"{Named(name)} is not kept: {found}");
            }

            var place = PlaceOf(hash);
            OwnFolder.Make(Path.GetDirectoryName(place)!);
            File.Move(coming, place, overwrite: true);
            return new DocumentResult(new DocumentReference(hash, kind, size, Named(name)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last is how the framework tells of a file that may not grow further.
            throw new StorageException($"The document {Named(name)} cannot be kept: {error.Message} Nothing of it was kept.", error);
        }
        finally
        {
            Remove(coming);
        }
    }

    /// <summary>
    /// A document's content from its start. It is read whole and held against its hash first, so that nothing changed is ever shown; null
    /// where it is not here.
    /// </summary>
    /// <exception cref="StorageException">The file is not what was kept, or cannot be read.</exception>
    public Stream? Open(string hash)
    {
        if (!DocumentReference.IsHash(hash) || !File.Exists(PlaceOf(hash)))
        {
            return null;
        }

        try
        {
            var file = new FileStream(PlaceOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            if (Convert.ToHexStringLower(SHA256.HashData(file)) == hash)
            {
                file.Position = 0;
                return file;
            }

            file.Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The document {PlaceOf(hash)} cannot be read: {error.Message}", error);
        }

        throw new StorageException($"The document {PlaceOf(hash)} is not what was kept: it was changed or is damaged. Restore it from a backup.");
    }

    /// <summary>What is wrong with a document that is here; null where it is what was kept.</summary>
    public string? Problem(string hash)
    {
        try
        {
            using var content = Open(hash);
            return null;
        }
        catch (StorageException wrong)
        {
            return wrong.Message;
        }
    }

    public bool Holds(string hash) => DocumentReference.IsHash(hash) && File.Exists(PlaceOf(hash));

    /// <summary>The hashes of all documents, in order.</summary>
    public IReadOnlyList<string> All() => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateDirectories(Folder).Where(folder => Path.GetFileName(folder).Length == 2)
            .SelectMany(Directory.EnumerateFiles).Select(file => Path.GetFileName(file)).Where(DocumentReference.IsHash).Order(StringComparer.Ordinal)];

    /// <summary>Takes a document away: to be called only where no record that stands refers to it.</summary>
    /// <exception cref="StorageException">It cannot be taken away.</exception>
    public void Delete(string hash)
    {
        try
        {
            File.Delete(DocumentReference.IsHash(hash) ? PlaceOf(hash) : throw new ArgumentException("Not the hash of a document.", nameof(hash)));
        }
        catch (DirectoryNotFoundException)
        {
            // It is gone already, and so is its folder.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The document {PlaceOf(hash)} cannot be erased: {error.Message}", error);
        }
    }

    /// <summary>Clears away what uploads left behind that were killed.</summary>
    public void Sweep(DateTimeOffset now)
    {
        var folder = Path.Combine(Folder, Incoming);
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [])
        {
            if (new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero) < now - LongestUpload)
            {
                Remove(file);
            }
        }
    }

    /// <summary>When a document was kept, in UTC.</summary>
    public DateTimeOffset KeptAt(string hash) => new(File.GetLastWriteTimeUtc(PlaceOf(hash)), TimeSpan.Zero);

    internal string PlaceOf(string hash) => Path.Combine(Folder, hash[..2], hash);

    private static async Task<(string Hash, long Size)> Copy(Stream content, FileStream file, CancellationToken stop)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[1 << 16];
        var size = 0L;
        for (int count; size <= Largest && (count = await content.ReadAsync(part, stop)) > 0; size += count)
        {
            sum.AppendData(part, 0, count);
            await file.WriteAsync(part.AsMemory(0, count), stop);
        }

        return (Convert.ToHexStringLower(sum.GetHashAndReset()), size);
    }

    /// <summary>The last part of a path as browsers send it, on one line.</summary>
    private static string Named(string name)
    {
        var last = new string([.. name.Split('/', '\\')[^1].Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        return last.Length switch
        {
            0 => "document",
            > 200 => last[..200],
            _ => last,
        };
    }

    private static DocumentResult Refused(string why) => new(null, why);

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is swept later: what was asked for is done or refused already.
        }
    }
}
