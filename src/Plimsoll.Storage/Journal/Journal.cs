using System.Data.Common;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// The one store of an authority's records: written once, in order, without gaps, each entry vouching for all before it.
/// Several processes may append and read at once; what is read is always committed.
/// </summary>
public sealed class Journal
{
    private readonly Database _database;
    private readonly Lock _appending = new();

    internal Journal(Database database, string authority) => (_database, Authority) = (database, authority);

    /// <summary>Whose journal it is: one database can hold many.</summary>
    public string Authority { get; }

    /// <summary>
    /// Appends all of the records or none. Records that stand in the journal word for word are skipped, so the same file twice changes nothing.
    /// A clock that was set back does not put the journal out of order: no entry is appended before the one it follows.
    /// </summary>
    /// <param name="check">Judges the records while the journal is held, and may refuse them all. Not asked where all of them stand already.</param>
    public AppendResult Append(IReadOnlyList<CaseRecord> records, DateTimeOffset now, Func<HeldJournal, Refusal?>? check = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var maker = new EntryMaker();
        var (entries, refusal) = maker.Make(records);
        if (entries.Count == 0)
        {
            return new AppendResult([], Refusal: refusal);
        }

        lock (_appending)
        {
            return _database.Write(new Appending(Authority, entries, now, check).Run);
        }
    }

    /// <summary>The records after a place in the journal, in order, read as they are asked for.</summary>
    public IEnumerable<CaseRecord> Replay(long after = 0) =>
        Records("entry e", "e.sequence > @after order by e.sequence", ("@after", after));

    /// <summary>A subject's records in the order in which they were appended.</summary>
    public IReadOnlyList<CaseRecord> Of(Subject subject) =>
        [.. Records(_database.Table("entry", "e", "entry_subject"), "e.subject = @subject order by e.sequence", ("@subject", subject.ToString()))];

    public CaseRecord? Find(string id) => Records("entry e", "e.id = @id", ("@id", id)).FirstOrDefault();

    /// <summary>Everyone and everything that the journal holds records about, in the order of kind and id.</summary>
    public IEnumerable<Subject> Subjects() => _database.Query(
        "select distinct subject from entry where authority = @authority order by subject",
        row => Subject.Parse(row.GetString(0)),
        ("@authority", Authority));

    public JournalHead Head() => _database.Read(connection => ReadHead(connection) ?? JournalHead.Empty);

    /// <summary>Walks the whole journal and checks that every entry is what was written, that none is missing and none was added.</summary>
    /// <param name="progress">Told how many entries have been checked.</param>
    public Verification Verify(IProgress<long>? progress = null) =>
        _database.Read(connection => new Verifying(connection, Authority, ReadHead(connection)).Run(progress));

    private IEnumerable<CaseRecord> Records(string entries, string which, (string, object?) value) => _database.Query(
        $"""
        select {EntryReader.Columns}
        from {entries} left join entry_content c on c.authority = e.authority and c.sequence = e.sequence
        where e.authority = @authority and {which}
        """,
        new EntryReader(_database.Place).Read, ("@authority", Authority), ("@mark", EntryReader.Mark), value);

    private JournalHead? ReadHead(DbConnection connection)
    {
        using var command = connection.Command("select sequence, hash from head where authority = @authority", ("@authority", Authority));
        using var row = command.ExecuteReader();
        return row.Read() ? new JournalHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }
}
