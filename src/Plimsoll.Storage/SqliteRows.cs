using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Plimsoll.Storage;

/// <summary>Rows of SQLite, read without an object for any of them.</summary>
internal sealed class SqliteRows : ByteRow, IDisposable
{
    private readonly sqlite3 _database;

    private readonly sqlite3_stmt _statement;

    public SqliteRows(SqliteConnection connection, string sql, IEnumerable<(string Name, object? Value)> values)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        foreach (var (name, value) in values)
        {
            var place = raw.sqlite3_bind_parameter_index(_statement, name);
            Check(value is long number ? raw.sqlite3_bind_int64(_statement, place, number) : raw.sqlite3_bind_text(_statement, place, (string?)value));
        }
    }

    public override ReadOnlySpan<byte> this[int column] => raw.sqlite3_column_blob(_statement, column);

    public override long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool Next()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), code, raw.sqlite3_extended_errcode(_database));
        }
    }
}
