using System.Data.Common;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// The journal while an append holds it: nothing else can be written until that append ends, so what is judged on it here is still so when
/// the records stand. Does not show the records of the append itself.
/// </summary>
public sealed class HeldJournal
{
    private readonly DbConnection _connection;
    private readonly string _authority;
    private readonly string _bySubject;

    internal HeldJournal(DbConnection connection, string authority, string bySubject, long sequence) =>
        (_connection, _authority, _bySubject, Sequence) = (connection, authority, bySubject, sequence);

    /// <summary>The last entry before the append.</summary>
    public long Sequence { get; }

    /// <summary>The records about a subject that were appended after a place in the journal, in order.</summary>
    public IReadOnlyList<CaseRecord> Since(long sequence, Subject subject)
    {
        using var command = _connection.Command(
            $"""
            select {EntryReader.Columns}
            from {_bySubject} left join entry_content c on c.authority = e.authority and c.sequence = e.sequence
            where e.authority = @authority and e.subject = @subject and e.sequence <= @head and {EntryReader.Visible}
                and (e.sequence > @after or e.import in (select x.closes from entry x where x.authority = @authority and x.closes <> 0 and x.sequence > @after))
            order by e.sequence
            """,
            ("@authority", _authority), ("@mark", EntryReader.Mark), ("@subject", subject.ToString()), ("@after", sequence), ("@head", Sequence));
        var reader = new EntryReader("The journal");
        var records = new List<CaseRecord>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            records.Add(reader.Read(rows));
        }

        return records;
    }
}
