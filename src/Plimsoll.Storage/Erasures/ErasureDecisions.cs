using System.Data.Common;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>The decisions that the erasures of a journal rest on, as a check of it finds them.</summary>
internal sealed class ErasureDecisions
{
    private readonly Dictionary<long, HashSet<string>> _names = [];
    private readonly SortedDictionary<long, long> _counts = [];

    public IReadOnlyList<LawfulErasure> Counted => [.. _counts.Select(pair => new LawfulErasure(pair.Key, pair.Value))];

    /// <summary>Whether an entry decided to erase a record: it is of the type that does, and names it.</summary>
    public bool Names(long decidedIn, string record) => _names.TryGetValue(decidedIn, out var records) && records.Contains(record);

    public void Count(long decidedIn) => _counts[decidedIn] = _counts.GetValueOrDefault(decidedIn) + 1;

    public static ErasureDecisions Read(DbConnection connection, string authority)
    {
        var decisions = new ErasureDecisions();
        using var command = connection.Command(
            """
            select e.sequence, c.fields
            from entry e join entry_content c on c.authority = e.authority and c.sequence = e.sequence
            where e.authority = @authority and e.type = @type
                and e.sequence in (select x.decided_in from erasure x where x.authority = @authority)
            """,
            ("@authority", authority), ("@type", ErasureDecision.Type));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            // What cannot be read names nothing; that it was changed is found at its own place.
            if (FieldsJson.TryRead(System.Text.Encoding.UTF8.GetBytes(rows.GetString(1)), out var fields, out _))
            {
                decisions._names.Add(rows.GetInt64(0), [.. ErasureDecision.Of(fields).Records]);
            }
        }

        return decisions;
    }
}
