using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>The rows of one authority in a database: every command is told <c>@authority</c>.</summary>
internal sealed class AuthorityRows(Database database, string authority)
{
    public IEnumerable<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string, object?)[] values) => database.Query(sql, read, Told(values));

    public T Read<T>(Func<DbConnection, T> work) => database.Read(work);

    public T Write<T>(Func<DbConnection, (T Answer, bool Stands)> work) => database.Write(work);

    /// <summary>One command in a transaction of its own.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Run(string sql, params (string, object?)[] values) => database.Write(connection => (Run(connection, sql, values), true));

    /// <summary>One command of a transaction.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Run(DbConnection connection, string sql, params (string, object?)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public DbCommand Command(DbConnection connection, string sql, params (string, object?)[] values) => connection.Command(sql, Told(values));

    public void Scrub(string table) => database.Scrub(table);

    private (string, object?)[] Told((string, object?)[] values) => [("@authority", authority), .. values];
}
