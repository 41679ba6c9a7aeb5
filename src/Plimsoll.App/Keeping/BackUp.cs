using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>Copies everything into a folder, while people go on writing, and notes that it was done.</summary>
public static class BackUp
{
    /// <summary>As what it stands among the jobs, though a person or the system does it: when it was last done, and where it is.</summary>
    public const string Name = "backup";

    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <exception cref="StorageException">The folder cannot be used or is not empty, or something cannot be read.</exception>
    public static BackupResult Into(Authority authority, string folder)
    {
        ArgumentNullException.ThrowIfNull(authority);
        var started = authority.Instant;
        var result = authority.Stores.BackUp(folder, started);
        var isSound = result.Problems.Count == 0;
        var jobs = authority.Stores.Jobs;
        jobs.Expect(Name, started + Every);
        jobs.Note(Name, started, authority.Instant, $"Everything up to entry {result.Entries:N0} and {result.Documents:N0} documents are in {Path.GetFullPath(folder)}. {(isSound ? "It was checked, and can be restored." : $"It will not restore: {result.Problems[0]}")}", failed: !isSound, started + Every);
        return result;
    }
}
