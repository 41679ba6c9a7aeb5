using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.Storage;

/// <summary>One database: opens it, brings it up to date, and runs SQL. Every database error becomes a <see cref="StorageException"/>.</summary>
internal sealed class Database : IDisposable
{
    private readonly Dialect _dialect;

    private Database(Dialect dialect) => _dialect = dialect;

    /// <param name="migrations">The folder under <c>Migrations/</c> that says what this database holds.</param>
    public static Database Open(Dialect dialect, string migrations)
    {
        var database = new Database(dialect);
        try
        {
            database.Try(dialect.Prepare);
            Migrations.BringUpToDate(database, dialect, migrations);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The file or database, for messages.</summary>
    public string Place => _dialect.Place;

    /// <inheritdoc cref="Dialect.Table"/>
    public string Table(string table, string name, string index) => _dialect.Table(table, name, index);

    /// <summary>Reads rows one by one as they are asked for.</summary>
    public IEnumerable<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        using var connection = Try(_dialect.Connect);
        using var command = connection.Command(sql, values);
        using var rows = Try(command.ExecuteReader);
        while (TryRead(rows, read, out var item))
        {
            yield return item;
        }
    }

    /// <inheritdoc cref="Dialect.Scan"/>
    public void Scan(string sql, Action<ByteRow> each, params (string Name, object? Value)[] values) => Try(() =>
    {
        using var connection = _dialect.Connect();
        _dialect.Scan(connection, sql, values, each);
    });

    /// <summary>Does all of the work or none of it. The work says whether what it did shall stand.</summary>
    public T Write<T>(Func<DbConnection, (T Answer, bool Stands)> work) => Write(_dialect.BeginWrite, work);

    /// <summary>As <see cref="Write{T}(Func{DbConnection, ValueTuple{T, bool}})"/>, for work that makes or changes tables.</summary>
    public T Migrate<T>(Func<DbConnection, (T Answer, bool Stands)> work) => Write(_dialect.BeginMigration, work);

    private T Write<T>(Func<DbConnection, DbTransaction> begin, Func<DbConnection, (T Answer, bool Stands)> work) => Try(() =>
    {
        using var connection = _dialect.Connect();
        using var transaction = begin(connection);
        var (answer, stands) = work(connection);
        if (stands)
        {
            transaction.Commit();
        }

        return answer;
    });

    /// <summary>Reads from one moment of the database, whatever is written meanwhile.</summary>
    public T Read<T>(Func<DbConnection, T> work) => Try(() =>
    {
        using var connection = _dialect.Connect();
        using var transaction = _dialect.BeginRead(connection);
        return work(connection);
    });

    /// <summary>Copies all that is in it, as it is at one moment, into a SQLite file that is not there yet, whatever is written meanwhile.</summary>
    /// <param name="migrations">The folder under <c>Migrations/</c> that says what this database holds.</param>
    public void CopyTo(string file, string migrations)
    {
        using (var connection = Try(_dialect.Connect))
        {
            if (Try(() => _dialect.TryCopy(connection, file)))
            {
                return;
            }
        }

        using var copy = Open(new SqliteDialect(file, TimeSpan.FromSeconds(10)), migrations);
        Read(from => copy.Write(to =>
        {
            RowCopy.Run(from, to, sqlite: to);
            return (true, true);
        }));
    }

    /// <summary>Takes over all that a SQLite file holds, or nothing.</summary>
    /// <exception cref="StorageException">There are rows here already.</exception>
    public void TakeFrom(string file, string migrations)
    {
        using var copy = Open(new SqliteDialect(file, TimeSpan.FromSeconds(10)), migrations);
        copy.Read(from => Write(to =>
        {
            if (!RowCopy.IsEmpty(to, sqlite: from))
            {
                throw new StorageException($"{Place} is not empty: a backup is restored into an empty database only. Nothing was changed in it.");
            }

            RowCopy.Run(from, to, sqlite: from);
            return (true, true);
        }));
    }

    /// <inheritdoc cref="Dialect.Scrub"/>
    public void Scrub(string table) => Try(() =>
    {
        using var connection = _dialect.Connect();
        _dialect.Scrub(connection, table);
    });

    /// <inheritdoc cref="Dialect.Announce"/>
    public void Announce(DbConnection connection) => _dialect.Announce(connection);

    /// <inheritdoc cref="Dialect.Listen"/>
    public IAsyncEnumerable<bool> Listen(CancellationToken cancel) => _dialect.Listen(cancel);

    public void Dispose() => _dialect.Dispose();

    private bool TryRead<T>(DbDataReader rows, Func<DbDataReader, T> read, [MaybeNullWhen(false)] out T item)
    {
        try
        {
            var more = rows.Read();
            item = more ? read(rows) : default;
            return more;
        }
        catch (Exception error) when (error is DbException or FormatException)
        {
            throw Failed(error);
        }
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is DbException or FormatException)
        {
            throw Failed(error);
        }
    }

    private void Try(Action work) => Try(() =>
    {
        work();
        return true;
    });

    /// <summary>A row that cannot be read is as much the store's failure as a disk that cannot.</summary>
    private StorageException Failed(Exception error) => new(
        error is DbException database ? _dialect.Explain(database) : $"{Place} holds what this program cannot read: {error.Message}", error);
}
