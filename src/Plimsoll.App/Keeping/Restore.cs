using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>Puts a backup into the empty place that the settings name.</summary>
public static class Restore
{
    /// <param name="anchors">The folder of signed heads and erasures; null for the one of the settings, if any.</param>
    /// <param name="keys">Files of keys whose signatures count, beside that of the settings.</param>
    /// <exception cref="StorageException">A place cannot be read or written.</exception>
    public static RestoreResult From(string backup, Settings settings, string? anchors, IReadOnlyList<string> keys, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        return VerifyJournal.With(settings, anchors, keys, check => Restoring.Restore(backup, settings.Data, settings.Database, check, time.GetUtcNow()));
    }
}
