namespace Plimsoll.Storage;

/// <summary>The stores of one folder: the journal in <c>journal.db</c>, the access log in <c>access.db</c>.</summary>
public sealed class Stores : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Database _journal;
    private readonly Database _access;

    private Stores(Database journal, Database access, string authority)
    {
        (_journal, _access) = (journal, access);
        Journal = new Journal(journal, authority);
        AccessLog = new AccessLog(access, authority);
    }

    public Journal Journal { get; }

    public AccessLog AccessLog { get; }

    /// <summary>Opens the stores of a folder, and makes the folder and files where they are not there yet.</summary>
    /// <exception cref="StorageException">A file cannot be used; the message says which and why.</exception>
    public static Stores Open(string folder, string authority = "authority") => Open(folder, authority, Patience);

    /// <param name="patience">How long to wait for another process that is writing.</param>
    internal static Stores Open(string folder, string authority, TimeSpan patience)
    {
        var path = MakeFolder(folder);
        var journal = Database.Open(new SqliteDialect(Path.Combine(path, "journal.db"), patience), "Journal");
        try
        {
            return new Stores(journal, Database.Open(new SqliteDialect(Path.Combine(path, "access.db"), patience), "AccessLog"), authority);
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        _access.Dispose();
    }

    /// <summary>Records of children are for the program's own user alone.</summary>
    private static string MakeFolder(string folder)
    {
        try
        {
            var path = Path.GetFullPath(folder);
            _ = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StorageException($"The folder {folder} cannot be made or used: {error.Message}", error);
        }
    }
}
