using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>What differs between one database system and another. All other SQL is one text for both.</summary>
internal abstract class Dialect : IDisposable
{
    /// <summary>The file or database, for messages.</summary>
    public abstract string Place { get; }

    /// <summary>The migrations' tokens, such as <c>{bytes}</c>, and what stands for them here.</summary>
    public abstract IReadOnlyDictionary<string, string> Tokens { get; }

    /// <summary>A table under a short name, with the index to find its rows by where the system would guess wrong.</summary>
    public abstract string Table(string table, string name, string index);

    /// <summary>An open connection, ready for use.</summary>
    public abstract DbConnection Connect();

    /// <summary>Once, before anything is read: refuses what is not a database of ours.</summary>
    public abstract void Prepare();

    /// <summary>A transaction that will write: on SQLite it holds the file's only write lock from the start.</summary>
    public abstract DbTransaction BeginWrite(DbConnection connection);

    /// <summary>A transaction that makes or changes tables: one at a time, whoever else is starting.</summary>
    public abstract DbTransaction BeginMigration(DbConnection connection);

    /// <summary>A transaction that sees one moment of the database, whatever is written meanwhile.</summary>
    public abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>Reads rows one after the other, text as UTF-8. Values are texts and long numbers.</summary>
    public abstract void Scan(DbConnection connection, string sql, IEnumerable<(string Name, object? Value)> values, Action<ByteRow> each);

    /// <summary>Copies the whole database, as it is at one moment, into a new SQLite file; false where it must be copied row by row.</summary>
    public virtual bool TryCopy(DbConnection connection, string file) => false;

    /// <summary>Sees to it that rows which were deleted from a table are no longer in the files either.</summary>
    public virtual void Scrub(DbConnection connection, string table)
    {
    }

    /// <summary>In the transaction of an append: tells those who listen once it stands.</summary>
    public virtual void Announce(DbConnection connection)
    {
    }

    /// <summary>
    /// Listens for appends of other processes. Each time it is asked it answers when something may have been appended since it was last asked,
    /// or a moment later.
    /// </summary>
    public abstract IAsyncEnumerable<bool> Listen(CancellationToken cancel);

    /// <summary>What went wrong, as a sentence for the person who keeps the server.</summary>
    public abstract string Explain(DbException error);

    public abstract void Dispose();
}
