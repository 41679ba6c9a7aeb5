namespace Plimsoll.Storage;

/// <summary>
/// The stores of an authority. On SQLite one folder: the journal in <c>journal.db</c>, the access log in <c>access.db</c>.
/// On PostgreSQL one database: the journal in the schema <c>plimsoll_journal</c>, the access log in <c>plimsoll_access</c>.
/// </summary>
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

    /// <summary>Opens the stores, and makes what is not there yet: the folder and its files, or the schemas of a database.</summary>
    /// <param name="folder">Where the files are kept.</param>
    /// <param name="database">A PostgreSQL connection string; none means SQLite in the folder.</param>
    /// <exception cref="StorageException">A store cannot be used; the message says which and why.</exception>
    public static Stores Open(string folder, string? database = null, string authority = "authority") => Open(folder, database, authority, Patience);

    /// <param name="patience">How long to wait for another process that is writing.</param>
    internal static Stores Open(string folder, string? database, string authority, TimeSpan patience)
    {
        var (forJournal, forAccess) = Dialects(folder, database, patience);
        var journal = Database.Open(forJournal, "Journal");
        try
        {
            return new Stores(journal, Database.Open(forAccess, "AccessLog"), authority);
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private static (Dialect Journal, Dialect Access) Dialects(string folder, string? database, TimeSpan patience)
    {
        if (database is not null)
        {
            return (new PostgresDialect(database, "plimsoll_journal", patience), new PostgresDialect(database, "plimsoll_access", patience));
        }

        var path = MakeFolder(folder);
        return (new SqliteDialect(Path.Combine(path, "journal.db"), patience), new SqliteDialect(Path.Combine(path, "access.db"), patience));
    }

    /// <summary>Closes the files or connections.</summary>
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
