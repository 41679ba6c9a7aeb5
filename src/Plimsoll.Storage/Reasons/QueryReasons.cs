using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// The reasons that people have written beside the queries of a return, outside the journal. Nothing is written over: each stands with who wrote it and
/// when, until it ends.
/// </summary>
public sealed class QueryReasons
{
    /// <summary>How long a reason is kept: the returns of two more years are held against those before.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3 * 366);

    private const string Columns = "place, rule, child, words, author, written";

    private readonly AuthorityRows _rows;

    internal QueryReasons(Database database, string authority) => _rows = new AuthorityRows(database, authority);

    /// <summary>Keeps reasons, together; those that have ended go.</summary>
    public void Keep(IReadOnlyList<QueryReason> reasons, DateTimeOffset now) => _rows.Write(connection =>
    {
        foreach (var reason in reasons)
        {
            _rows.Run(
                connection,
                $"""
                insert into query_reason (authority, {Columns}) values (@authority, @place, @rule, @child, @words, @author, @written)
                on conflict (authority, place, written, author) do update set words = excluded.words
                """,
                ("@place", reason.Place), ("@rule", reason.Rule), ("@child", reason.Child), ("@words", reason.Words), ("@author", reason.Author), ("@written", Instant.Write(reason.Written)));
        }

        _rows.Run(connection, "delete from query_reason where authority = @authority and written < @ended", ("@ended", Instant.Write(now - Kept)));
        return (true, true);
    });

    /// <summary>All that stand, in the order in which they were written.</summary>
    public IReadOnlyList<QueryReason> All() => [.. _rows.Query(
        $"select {Columns} from query_reason where authority = @authority order by written, place, author",
        row => new QueryReason(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetString(4), Instant.Read(row.GetString(5))))];

    /// <summary>Takes away what was written about a child: their record was erased.</summary>
    public void Erase(Subject subject)
    {
        if (subject.Kind == SubjectKind.Child && _rows.Run("delete from query_reason where authority = @authority and child = @child", ("@child", subject.Id)) > 0)
        {
            _rows.Scrub("query_reason");
        }
    }
}
