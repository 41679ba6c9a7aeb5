using System.Buffers.Binary;
using Npgsql;

namespace Plimsoll.Storage;

/// <summary>Rows of PostgreSQL as the server copies them out in binary form, read without an object for any of them.</summary>
internal sealed class PostgresRows : ByteRow, IDisposable
{
    /// <summary>A signature of eleven bytes, flags, and the length of what may follow.</summary>
    private const int HeaderLength = 19;

    private readonly NpgsqlRawCopyStream _stream;

    private byte[] _bytes = new byte[1 << 16];

    private int _from;

    private int _to;

    private (int At, int Length)[] _columns = [];

    public PostgresRows(NpgsqlConnection connection, string sql, IEnumerable<(string Name, object? Value)> values)
    {
        // A copy takes no parameters.
        foreach (var (name, value) in values.OrderByDescending(value => value.Name.Length))
        {
            sql = sql.Replace(name, value is long number ? $"{number}::bigint" : Quoted((string)value!), StringComparison.Ordinal);
        }

        _stream = connection.BeginRawBinaryCopy($"copy ({sql}) to stdout (format binary)");
        var header = Take(HeaderLength);
        Take(BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(header + HeaderLength - sizeof(int))));
    }

    public override ReadOnlySpan<byte> this[int column] => _bytes.AsSpan(_columns[column].At, _columns[column].Length);

    public override long Number(int column) => BinaryPrimitives.ReadInt64BigEndian(this[column]);

    public bool Next()
    {
        // What one row points to must stay where it is until the next is read.
        _bytes.AsSpan(_from.._to).CopyTo(_bytes);
        (_from, _to) = (0, _to - _from);
        var columns = BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(Take(sizeof(short))));
        if (columns < 0)
        {
            return false;
        }

        if (_columns.Length != columns)
        {
            _columns = new (int, int)[columns];
        }

        for (var column = 0; column < columns; column++)
        {
            var length = Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(Take(sizeof(int)))));
            _columns[column] = (Take(length), length);
        }

        return true;
    }

    public void Dispose() => _stream.Dispose();

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Where the next so many bytes stand.</summary>
    private int Take(int length)
    {
        if (_bytes.Length < _from + length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _from + length));
        }

        while (_to < _from + length)
        {
            var read = _stream.Read(_bytes, _to, _bytes.Length - _to);
            if (read == 0)
            {
                throw new FormatException("a copy that ends before its end");
            }

            _to += read;
        }

        var at = _from;
        _from += length;
        return at;
    }
}
