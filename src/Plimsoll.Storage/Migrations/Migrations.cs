using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Storage;

/// <summary>
/// The steps that made the tables, in order, each known by the checksum of its text. Forward only: a step that was taken is never changed,
/// and a database that has taken steps this program does not know is left alone.
/// </summary>
internal static class Migrations
{
    public static void BringUpToDate(Database database, Dialect dialect, string folder) =>
        BringUpToDate(database, dialect, Read(folder));

    internal static void BringUpToDate(Database database, Dialect dialect, IReadOnlyList<Migration> steps) => database.Migrate(connection =>
    {
        using (var create = connection.Command(
            "create table if not exists migration (number bigint not null primary key, name text not null, checksum text not null)"))
        {
            create.ExecuteNonQuery();
        }

        var taken = Taken(connection);
        foreach (var step in steps)
        {
            if (!taken.Remove(step.Number, out var before))
            {
                Take(connection, step, dialect);
            }
            else if (before.Checksum != step.Checksum)
            {
                throw new StorageException(
                    $"{database.Place} was made by another form of step {before.Name} than this program holds: use the program that made it, or restore the step.");
            }
        }

        return taken.Count == 0
            ? (true, true)
            : throw new StorageException(
                $"{database.Place} was brought up to date by a newer Plimsoll (step {taken.Values.MaxBy(step => step.Number)!.Name}): use that one. Nothing was changed in it.");
    });

    internal static IReadOnlyList<Migration> Read(string folder)
    {
        var program = Assembly.GetExecutingAssembly();
        var prefix = $"{folder}/";
        return [.. program.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var text = new StreamReader(program.GetManifestResourceStream(name)!);
                return Migration.From(name[prefix.Length..^".sql".Length], text.ReadToEnd());
            })];
    }

    private static Dictionary<long, Migration> Taken(DbConnection connection)
    {
        var taken = new Dictionary<long, Migration>();
        using var command = connection.Command("select number, name, checksum from migration");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            taken.Add(rows.GetInt64(0), new Migration(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), ""));
        }

        return taken;
    }

    private static void Take(DbConnection connection, Migration step, Dialect dialect)
    {
        var sql = dialect.Tokens.Aggregate(step.Sql, (text, token) => text.Replace(token.Key, token.Value));
        using (var change = connection.Command(sql))
        {
            change.ExecuteNonQuery();
        }

        using var note = connection.Command(
            "insert into migration (number, name, checksum) values (@number, @name, @checksum)",
            ("@number", step.Number), ("@name", step.Name), ("@checksum", step.Checksum));
        note.ExecuteNonQuery();
    }
}

/// <summary>One step: <c>NNNN-name.sql</c>, with tokens that the dialect fills.</summary>
internal sealed record Migration(long Number, string Name, string Checksum, string Sql)
{
    public static Migration From(string name, string sql)
    {
        var text = sql.ReplaceLineEndings("\n");
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new Migration(long.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, checksum, text);
    }
}
