namespace Plimsoll.Storage;

/// <summary>What became of a restore.</summary>
/// <param name="Refusal">Why nothing was restored, with the place; null where it was.</param>
/// <param name="Made">When the backup was made, in UTC.</param>
/// <param name="Entries">The last entry of the journal.</param>
/// <param name="Erasures">How many decisions to erase, made after the backup, were carried out again.</param>
/// <param name="Warnings">What somebody must look at: entries that were signed and are not in the backup, a list of erasures that is not sound.</param>
public sealed record RestoreResult(string? Refusal, DateTimeOffset? Made = null, long Entries = 0, int Erasures = 0, IReadOnlyList<string>? Warnings = null);

/// <summary>Puts a backup into an empty place, after all of it was found whole.</summary>
public static class Restoring
{
    /// <summary>Stands in the data folder while files are moved into it: the program does not start on half of a restore.</summary>
    internal const string Unfinished = ".restoring";

    /// <param name="backup">The folder of the backup.</param>
    /// <param name="data">The data folder: empty or not there.</param>
    /// <param name="database">A PostgreSQL connection string; none means SQLite in the data folder.</param>
    /// <param name="check">The anchors and the erasures beside them; null where there are none.</param>
    /// <exception cref="StorageException">A place cannot be read or written.</exception>
    public static RestoreResult Restore(string backup, string data, string? database, AnchorCheck? check, DateTimeOffset now, string authority = "authority")
    {
        try
        {
            return Refuse(backup, data, out var manifest) is { } refusal
                ? new RestoreResult(refusal)
                : Restore(backup, data, database, manifest!, check, now, authority);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The backup {backup} cannot be restored into {data}: {error.Message}", error);
        }
    }

    private static string? Refuse(string backup, string data, out Manifest? manifest)
    {
        manifest = null;
        var list = Path.Combine(backup, Manifest.FileName);
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any())
        {
            return $"{data} is not empty: a backup is restored into an empty folder only. Nothing was changed.";
        }

        if (!File.Exists(list))
        {
            return $"{list} is missing: {(Directory.Exists(backup) ? "this is no backup, or it was not finished" : "there is no such folder")}. Nothing was changed.";
        }

        if (!Manifest.TryRead(File.ReadAllText(list), out manifest))
        {
            return $"{list} is not what was written: it was changed, cut short or is damaged. Nothing was changed.";
        }

        string[] expected = [.. Stores.Files.Select(file => $"{file.Name}.db")];
        var problem = expected.Except(manifest.Files.Select(file => file.Path)).Select(file => $"{list} does not name {file}.")
            .Concat(manifest.Files.Select(file => expected.Contains(file.Path) || IsDocument(file) ? file.Problem(backup) : $"{list} names {file.Path}, which is no part of a backup.").OfType<string>())
            .FirstOrDefault();
        return problem is null ? null : $"{problem} Nothing was changed.";
    }

    private static bool IsDocument(BackedUpFile file) =>
        Core.Records.DocumentReference.IsHash(file.Hash) && file.Path == $"documents/{file.Hash[..2]}/{file.Hash}";

    private static RestoreResult Restore(string backup, string data, string? database, Manifest manifest, AnchorCheck? check, DateTimeOffset now, string authority)
    {
        var coming = Path.Combine(data, Unfinished);
        var placing = false;
        try
        {
            foreach (var file in manifest.Files)
            {
                var place = Path.Combine(coming, file.Path);
                OwnFolder.Make(Path.GetDirectoryName(place)!);
                using var from = File.OpenRead(Path.Combine(backup, file.Path));
                using var to = KeptFile.Create(place);
                from.CopyTo(to);
                to.Flush(flushToDisk: true);
            }

            if (Wrong(Path.Combine(coming, "journal.db"), manifest) is { } wrong)
            {
                return new RestoreResult($"{Path.Combine(backup, "journal.db")}: {wrong} Nothing was changed.");
            }

            placing = true;
            Place(data, coming, database);
            placing = false;
        }
        finally
        {
            if (Directory.Exists(coming) && !placing)
            {
                Directory.Delete(coming, recursive: true);
            }
        }

        using var stores = Stores.Open(data, database, authority);
        var (erasures, warnings) = CatchUp(stores, check, now);
        return new RestoreResult(null, manifest.Made, manifest.Heads.FirstOrDefault(head => head.Authority == authority).Head?.Sequence ?? 0, erasures, warnings);
    }

    /// <summary>Walks the copy: the list says where each journal ends, so that a shorter one is not taken for whole.</summary>
    private static string? Wrong(string file, Manifest manifest)
    {
        using var copy = Database.Open(new SqliteDialect(file, TimeSpan.FromSeconds(10)), "Journal");
        foreach (var (authority, head) in manifest.Heads)
        {
            var verified = new Journal(copy, authority).Verify();
            if (verified.Problem is { } problem)
            {
                return $"the journal of {authority} was not whole when it was backed up. {problem.Message}";
            }

            if (verified.Head.ToString() != head.ToString())
            {
                return $"the journal of {authority} ends at {verified.Head}, and the list says {head}.";
            }
        }

        return null;
    }

    /// <summary>Where this is stopped, the folder that is left tells of it.</summary>
    private static void Place(string data, string coming, string? database)
    {
        if (database is not null)
        {
            using var stores = Stores.Open(data, database);
            foreach (var (store, (name, migrations)) in stores.Databases.Zip(Stores.Files).Reverse())
            {
                store.TakeFrom(Path.Combine(coming, $"{name}.db"), migrations);
            }
        }

        foreach (var file in Directory.EnumerateFileSystemEntries(coming).Where(file => database is null || Directory.Exists(file)).ToList())
        {
            Directory.Move(file, Path.Combine(data, Path.GetFileName(file)));
        }
    }

    /// <summary>What was decided and signed after the backup was made.</summary>
    private static (int Erasures, IReadOnlyList<string> Warnings) CatchUp(Stores stores, AnchorCheck? check, DateTimeOffset now)
    {
        if (check is null)
        {
            return (0, ["No folder of anchors was given: what was erased after the backup was made stands here again, and nothing shows whether entries are missing at the end."]);
        }

        // Before anything is written: it would stand in the place of entries that are missing.
        List<string> warnings = [];
        if (stores.Journal.Verify(check: check) is { Problem: { } problem })
        {
            warnings.Add(problem.Message);
        }

        stores.Anchors.Adopt(check);
        var (notes, forged) = ErasureNote.Read(check, stores.Journal.Authority);
        warnings.AddRange(forged.Select(file => $"{file} is not as it was signed, or was signed with a key that was not given: that erasure was not carried out again."));
        var again = notes.Where(note => stores.Journal.Find(note.Decision.Id) is null).OrderBy(note => note.Decision.Recorded).ThenBy(note => note.Decision.Id, StringComparer.Ordinal).ToList();
        foreach (var note in again)
        {
            if (stores.Journal.Erase(note.Decision, judged: null, now).Refusal is { } refusal)
            {
                warnings.Add($"The erasure {note.Decision.Id} was not carried out again: {refusal.Message}");
            }
        }

        stores.FinishErasures(now);
        return (again.Count, warnings);
    }
}
