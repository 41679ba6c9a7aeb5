using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>Copies everything into a folder, while people go on writing.</summary>
public static class BackUp
{
    /// <exception cref="StorageException">The folder cannot be used or is not empty, or something cannot be read.</exception>
    public static BackupResult Into(Authority authority, string folder)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return authority.Stores.BackUp(folder, authority.Instant);
    }
}
