using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>
/// Copies every row of one database into another that holds the same tables and no rows. The tables and their columns are asked of the one
/// that is SQLite, so that none can be forgotten; they stand in the order in which they were made, which is that of what refers to what.
/// </summary>
internal static class RowCopy
{
    public static bool IsEmpty(DbConnection database, DbConnection sqlite) => Tables(sqlite).All(table =>
    {
        using var rows = database.Command($"select 1 from {table.Table} limit 1");
        return rows.ExecuteScalar() is null;
    });

    /// <param name="sqlite">Whichever of the two is SQLite.</param>
    public static void Run(DbConnection from, DbConnection to, DbConnection sqlite)
    {
        foreach (var (table, columns, place) in Tables(sqlite))
        {
            var names = string.Join(", ", columns);
            using var read = from.Command($"select {names} from {table}{(place is null ? "" : $" order by {place}")}");
            using var rows = read.ExecuteReader();
            using var insert = to.Prepared(
                $"insert into {table} ({names}) values ({string.Join(", ", columns.Select(column => $"@{column}"))})", [.. columns.Select(column => $"@{column}")]);
            var values = new object?[columns.Count];
            while (rows.Read())
            {
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = rows.IsDBNull(i) ? null : rows.GetValue(i);
                }

                insert.Run(values);
            }
        }
    }

    /// <summary>A column that numbers its rows itself is left to do so, in the same order.</summary>
    private static List<(string Table, IReadOnlyList<string> Columns, string? Place)> Tables(DbConnection sqlite)
    {
        var tables = new List<string>();
        using (var read = sqlite.Command("select name from sqlite_master where type = 'table' and name <> 'migration' and name not like 'sqlite_%' order by rowid"))
        {
            using var rows = read.ExecuteReader();
            while (rows.Read())
            {
                tables.Add(rows.GetString(0));
            }
        }

        return [.. tables.Select(table =>
        {
            using var read = sqlite.Command("select name, type, pk from pragma_table_info(@table)", ("@table", table));
            using var rows = read.ExecuteReader();
            var columns = new List<string>();
            string? place = null;
            while (rows.Read())
            {
                if (rows.GetInt64(2) == 1 && rows.GetString(1).Equals("integer", StringComparison.OrdinalIgnoreCase))
                {
                    place = rows.GetString(0);
                }
                else
                {
                    columns.Add(rows.GetString(0));
                }
            }

            return (table, (IReadOnlyList<string>)columns, place);
        })];
    }
}
