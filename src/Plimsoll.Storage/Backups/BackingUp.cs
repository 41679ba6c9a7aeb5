namespace Plimsoll.Storage;

/// <summary>What a backup holds.</summary>
/// <param name="Entries">The last entry of the journal in it: everything acknowledged up to there is in it.</param>
/// <param name="Problems">What is not as it was written. The backup holds it as it is; it will not restore.</param>
public sealed record BackupResult(long Entries, int Documents, IReadOnlyList<string> Problems);

/// <summary>
/// A backup is a folder: each database as a SQLite file whatever it was copied from, the documents, and a list that vouches for them. It is
/// made while people go on writing.
/// </summary>
public sealed partial class Stores
{
    /// <param name="folder">A folder that is empty or not there.</param>
    /// <exception cref="StorageException">The folder cannot be used, or something cannot be read.</exception>
    public BackupResult BackUp(string folder, DateTimeOffset now)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                throw new StorageException($"{folder} is not empty: give each backup a folder of its own. Nothing was written.");
            }

            var path = MakeFolder(folder);

            // Drafts before the journal: what is saved meanwhile is in one of the two. Documents after it: they are kept before the record is.
            foreach (var (database, (name, migrations)) in Databases.Zip(Files).Reverse())
            {
                database.CopyTo(Path.Combine(path, $"{name}.db"), migrations);
                OwnFolder.Close(Path.Combine(path, $"{name}.db"));
            }

            var problems = new List<string>();
            var heads = Heads(path, problems);
            var documents = CopyDocuments(path, problems);
            var manifest = new Manifest(now, heads, [.. Files.Select(file => $"{file.Name}.db").Concat(documents).Select(file => BackedUpFile.Of(path, file))]);
            KeptFile.Write(Path.Combine(path, Manifest.FileName), manifest.Write());
            return new BackupResult(heads.FirstOrDefault(head => head.Authority == Journal.Authority).Head?.Sequence ?? 0, documents.Count, problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The backup {folder} cannot be written: {error.Message} It is not finished, and will not restore.", error);
        }
    }

    /// <summary>Walks each journal of the copy.</summary>
    private static List<(string Authority, JournalHead Head)> Heads(string path, List<string> problems)
    {
        using var copy = Database.Open(new SqliteDialect(Path.Combine(path, "journal.db"), Patience), "Journal");
        var heads = new List<(string, JournalHead)>();
        foreach (var authority in copy.Query("select authority from head order by authority", row => row.GetString(0)).ToList())
        {
            var verified = new Journal(copy, authority).Verify();
            heads.Add((authority, verified.Head));
            if (verified.Problem is { } problem)
            {
                problems.Add($"The journal of {authority} is not as it was written: {problem.Message}");
            }
        }

        return heads;
    }

    /// <summary>Each document is held against its hash on the way. One that was erased since the journal was copied is not missed.</summary>
    private List<string> CopyDocuments(string path, List<string> problems)
    {
        var copied = new List<string>();
        foreach (var hash in Documents.All())
        {
            try
            {
                using var content = Documents.Open(hash);
                if (content is null)
                {
                    continue;
                }

                var place = Path.Combine("documents", hash[..2], hash);
                OwnFolder.Make(Path.GetDirectoryName(Path.Combine(path, place))!);
                using var file = KeptFile.Create(Path.Combine(path, place));
                content.CopyTo(file);
                copied.Add(place);
            }
            catch (StorageException wrong)
            {
                problems.Add(wrong.Message);
            }
        }

        return copied;
    }
}
