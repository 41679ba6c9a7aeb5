namespace Plimsoll.Storage;

/// <summary>
/// The stores of an authority. On SQLite one folder: the journal in <c>journal.db</c>, the access log in <c>access.db</c>, drafts,
/// notices and the reasons of queries in <c>drafts.db</c>, accounts in <c>accounts.db</c>. On PostgreSQL one database: the schemas <c>plimsoll_journal</c>, <c>plimsoll_access</c>,
/// <c>plimsoll_drafts</c> and <c>plimsoll_accounts</c>.
/// Documents are files on both, in the folder <c>documents</c>.
/// </summary>
public sealed partial class Stores : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Database _journal;
    private readonly Database _access;
    private readonly Database _drafts;
    private readonly Database _accounts;

    private Stores(Database journal, Database access, Database drafts, Database accounts, string folder, string authority)
    {
        (_journal, _access, _drafts, _accounts) = (journal, access, drafts, accounts);
        Journal = new Journal(journal, authority);
        Anchors = new Anchors(journal, authority);
        Jobs = new Jobs(journal, authority);
        AccessLog = new AccessLog(access, authority);
        Drafts = new Drafts(drafts, authority);
        Accounts = new Accounts(accounts, authority);
        Passkeys = new Passkeys(accounts, authority);
        Tokens = new Tokens(accounts, authority);
        Webhooks = new Webhooks(accounts, authority);
        Notices = new Notices(drafts, authority);
        QueryReasons = new QueryReasons(drafts, authority);
        Documents = new Documents(Path.Combine(folder, "documents"));
    }

    public Journal Journal { get; }

    public Anchors Anchors { get; }

    public Jobs Jobs { get; }

    public AccessLog AccessLog { get; }

    public Drafts Drafts { get; }

    public Accounts Accounts { get; }

    public Passkeys Passkeys { get; }

    public Tokens Tokens { get; }

    public Webhooks Webhooks { get; }

    public Notices Notices { get; }

    public QueryReasons QueryReasons { get; }

    public Documents Documents { get; }

    /// <summary>Opens the stores, and makes what is not there yet: the folder and its files, or the schemas of a database.</summary>
    /// <param name="folder">Where the files are kept.</param>
    /// <param name="database">A PostgreSQL connection string; none means SQLite in the folder.</param>
    /// <exception cref="StorageException">A store cannot be used; the message says which and why.</exception>
    public static Stores Open(string folder, string? database = null, string authority = "authority") => Open(folder, database, authority, Patience);

    /// <param name="patience">How long to wait for another process that is writing.</param>
    internal static Stores Open(string folder, string? database, string authority, TimeSpan patience)
    {
        var open = new List<Database>();
        try
        {
            foreach (var (name, migrations) in Files)
            {
                open.Add(Database.Open(Dialect(folder, database, name, patience), migrations));
            }

            var stores = new Stores(open[0], open[1], open[2], open[3], folder, authority);
            stores.Journal.FinishImport();
            return stores;
        }
        catch
        {
            open.ForEach(database => database.Dispose());
            throw;
        }
    }

    /// <summary>The databases of an authority and what each holds, as <c>Migrations/</c> calls it.</summary>
    internal static readonly IReadOnlyList<(string Name, string Migrations)> Files = [("journal", "Journal"), ("access", "AccessLog"), ("drafts", "Drafts"), ("accounts", "Accounts")];

    internal IEnumerable<Database> Databases => [_journal, _access, _drafts, _accounts];

    private static Dialect Dialect(string folder, string? database, string name, TimeSpan patience) => database is null
        ? new SqliteDialect(Path.Combine(MakeFolder(folder), $"{name}.db"), patience)
        : new PostgresDialect(database, $"plimsoll_{name}", patience);

    /// <summary>Closes the files or connections.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        _access.Dispose();
        _drafts.Dispose();
        _accounts.Dispose();
    }

    private static string MakeFolder(string folder)
    {
        try
        {
            if (Directory.Exists(Path.Combine(folder, Restoring.Unfinished)))
            {
                throw new StorageException($"A restore into {folder} was not finished: empty the folder and restore again. Nothing was changed in it.");
            }

            return OwnFolder.Make(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StorageException($"The folder {folder} cannot be made or used: {error.Message}", error);
        }
    }
}
