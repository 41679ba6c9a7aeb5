using System.Data.Common;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>What stands in the journal, as an append that holds it sees it.</summary>
/// <param name="staged">The rows of an import that are staged count as standing.</param>
internal sealed class Standing(DbConnection connection, string authority, bool staged = false) : IDisposable
{
    private readonly DbCommand _entry = connection.Prepared("select 1 from entry where authority = @authority and id = @id", "@authority", "@id");
    private readonly DbCommand _staged = connection.Prepared("select 1 from staged where authority = @authority and id = @id", "@authority", "@id");

    /// <summary>Makes the head's row where there is none, and holds it, in one statement, until the transaction ends.</summary>
    public (long Sequence, byte[] Hash) HoldHead()
    {
        using var command = connection.Command(
            """
            insert into head (authority, sequence, hash) values (@authority, 0, @empty)
            on conflict (authority) do update set authority = excluded.authority
            returning sequence, hash
            """,
            ("@authority", authority), ("@empty", JournalHead.Empty.Hash.ToArray()));
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
    }

    public DateTimeOffset AppendedAt(long sequence)
    {
        using var command = connection.Command(
            "select appended from entry where authority = @authority and sequence = @sequence",
            ("@authority", authority), ("@sequence", sequence));
        return command.ExecuteScalar() is string text ? Instant.Read(text) : DateTimeOffset.MinValue;
    }

    /// <summary>Refuses a record that names one which does not stand in the journal, this append's earlier records among them.</summary>
    public Refusal? Refuse(CaseRecord record)
    {
        if (record.About is { } about && !Has(about))
        {
            return new Refusal(RefusalReason.AboutUnknown, record.Id, $"Record {record.Id} is about record {about}, which is neither in the journal nor before it. Nothing was written.");
        }

        if (record.Corrects is { } correction && !Has(correction.Record))
        {
            return new Refusal(RefusalReason.CorrectsUnknown, record.Id, $"Record {record.Id} corrects record {correction.Record}, which is neither in the journal nor before it. Nothing was written.");
        }

        return null;
    }

    /// <summary>Whether the entry of this id says the same, word for word. What was erased is not compared: it shall not come back.</summary>
    public bool Same(EntryRow entry)
    {
        using var command = connection.Command(
            $"""
            select {EntryText.Columns}, c.fields, c.reason
            from entry e left join entry_content c on c.authority = e.authority and c.sequence = e.sequence
            where e.authority = @authority and e.id = @id
            """,
            ("@authority", authority), ("@id", entry.Text.Id));
        using var row = command.ExecuteReader();
        row.Read();
        return EntryText.Read(row, 0) == entry.Text
            && (row.IsDBNull(EntryText.Count)
                || new ContentText(row.GetString(EntryText.Count), row.TextOrNull(EntryText.Count + 1)) == entry.Content);
    }

    public bool IsEntry(string id) => _entry.Answer(authority, id) is not null;

    public static Refusal IdTaken(string id) => new(
        RefusalReason.IdTaken, id,
        $"Record {id} stands in the journal and says something else. A record is never changed: write one that corrects it. Nothing was written.");

    public void Dispose()
    {
        _entry.Dispose();
        _staged.Dispose();
    }

    private bool Has(string id) => IsEntry(id) || (staged && _staged.Answer(authority, id) is not null);
}
