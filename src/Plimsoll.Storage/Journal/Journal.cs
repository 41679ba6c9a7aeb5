using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Packing;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// The one store of an authority's records: written once, in order, without gaps, each entry vouching for all before it.
/// Several processes may append and read at once; what is read is always committed.
/// </summary>
public sealed class Journal
{
    /// <summary>So many records take one transaction of some tens of milliseconds.</summary>
    private const int AtOnce = 500;

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
            return Write(new Appending(Authority, BySubject, entries, now, check).Run);
        }
    }

    /// <summary>
    /// Appends a decision to erase and carries it out: the fields of what it names are gone, the chain stays whole. Whoever asks again finds
    /// it done. What the disk still holds of them is overwritten.
    /// </summary>
    /// <param name="judged">What was seen when it was decided; null where a decision of another day is carried out again after a restore.</param>
    public AppendResult Erase(CaseRecord decision, Judged? judged, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        using var maker = new EntryMaker();
        var (entries, refusal) = maker.Make([decision]);
        if (refusal is not null)
        {
            return new AppendResult([], Refusal: refusal);
        }

        lock (_appending)
        {
            var erasing = new Erasing(Authority, decision, ErasureDecision.Of(decision.Fields), judged);
            var result = Write(connection => erasing.Run(connection, new Appending(Authority, BySubject, entries, now).Run));
            _database.Scrub("entry_content");
            return result;
        }
    }

    /// <summary>The decisions by which something was erased, in order.</summary>
    public IEnumerable<CaseRecord> Erasures() => Records(
        "entry e", "e.sequence in (select x.decided_in from erasure x where x.authority = @authority) and e.type = @type order by e.sequence", ("@type", ErasureDecision.Type));

    /// <summary>What erasures have still to take away outside the journal.</summary>
    internal IReadOnlyList<(ErasedElsewhere What, long DecidedIn)> ToErase() => [.. _database.Query(
        "select what, decided_in from erased_elsewhere where authority = @authority and gone is null order by decided_in, what",
        row => (ErasedElsewhere.Parse(row.GetString(0)), row.GetInt64(1)),
        ("@authority", Authority))];

    /// <summary>Notes that what an erasure took away outside the journal is gone, or that it stays because another record holds it.</summary>
    internal void Gone(ErasedElsewhere what, DateTimeOffset now) => _database.Write(connection =>
    {
        using var command = connection.Command(
            "update erased_elsewhere set gone = @now where authority = @authority and what = @what and gone is null",
            ("@authority", Authority), ("@what", what.ToString()), ("@now", Instant.Write(now)));
        return (command.ExecuteNonQuery(), true);
    });

    /// <summary>The documents that records which stand refer to, each with the entry that does.</summary>
    public IEnumerable<(DocumentReference Document, long Sequence)> DocumentsReferredTo() => _database.Query(
        "select sequence, fields from entry_content where authority = @authority and fields like @prefix",
        row => FieldsJson.TryRead(Encoding.UTF8.GetBytes(row.GetString(1)), out var fields, out _)
            ? DocumentReference.In(fields).Select(document => (document, row.GetInt64(0))).ToList()
            : [],
        ("@authority", Authority), ("@prefix", $"%{DocumentReference.Prefix}%")).SelectMany(documents => documents);

    /// <summary>
    /// Writes an extract of any size, all of it or nothing; nobody who appends waits for it, and nobody sees any of it before its closing record
    /// stands. Where the program is stopped on the way, it is finished at the next start, or changed nothing. A small one is one append, without a closing record.
    /// </summary>
    /// <param name="closing">Makes the closing record, of how many records are new. Not asked where none is.</param>
    public Imported Import(IReadOnlyList<CaseRecord> records, Func<int, CaseRecord> closing, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (records.Count > AtOnce)
        {
            return new Importing(_database, Authority, _appending).Run(records, closing, now);
        }

        var result = Append(records, now);
        return new Imported(result.Appended.Count, result.Skipped, result.Refusal);
    }

    /// <summary>Finishes an import that was stopped on its way in.</summary>
    internal void FinishImport() => new Importing(_database, Authority, _appending).Finish();

    /// <summary>
    /// The records after a place in the journal, read as they are asked for, in order; but those of an import are not there before it is closed,
    /// and come before its closing record for whoever had passed their places. The last is always the furthest.
    /// </summary>
    public IEnumerable<CaseRecord> Replay(long after = 0)
    {
        var reader = new EntryReader(_database.Place);
        var rows = Rows(
            $"{EntryReader.Columns}, e.closes", "entry e", "e.sequence > @after order by e.sequence", row => (Record: reader.Read(row), Closes: row.GetInt64(3)), ("@after", after));
        foreach (var (record, closes) in rows)
        {
            if (closes > 0 && closes <= after)
            {
                foreach (var earlier in Records("entry e", "e.import = @closes and e.sequence >= @closes and e.sequence <= @after order by e.sequence", ("@closes", closes), ("@after", after)))
                {
                    yield return earlier;
                }
            }

            yield return record;
        }
    }

    /// <summary>As <see cref="Replay(long)"/>, row by row as the database has them, without an object for any.</summary>
    public void Replay(long after, TakeRow each)
    {
        var reader = new RowReader(_database.Place, each);
        ReadAhead.Run(
            take => Scan("e.sequence > @after order by e.sequence", take, ("@after", after)),
            (sequence, closes, columns) =>
            {
                if (closes > 0 && closes <= after)
                {
                    Scan("e.import = @closes and e.sequence >= @closes and e.sequence <= @after order by e.sequence", reader.Read, ("@closes", closes), ("@after", after));
                }

                reader.Read(sequence, columns);
            });

        void Scan(string which, Action<ByteRow> read, params (string, object?)[] values) => _database.Scan(
            $"""
            select {RowReader.Columns}
            from entry e left join entry_content c on c.authority = e.authority and c.sequence = e.sequence
            where e.authority = @authority and {EntryReader.Visible} and {which}
            """,
            read, [("@authority", Authority), ("@mark", EntryReader.Mark), .. values]);
    }

    /// <summary>The fields of an entry; none where there is no such entry, or they were erased.</summary>
    public IReadOnlyDictionary<string, FieldValue> FieldsOf(long sequence) => _database.Query(
        "select fields from entry_content where authority = @authority and sequence = @sequence",
        row => FieldsJson.TryRead(Encoding.UTF8.GetBytes(row.GetString(0)), out var fields, out var problem) ? fields : throw new FormatException(problem),
        ("@authority", Authority), ("@sequence", sequence)).FirstOrDefault(CaseRecord.NoFields);

    /// <summary>The hash of an entry, which vouches for all before it; null where there is no such entry.</summary>
    public ReadOnlyMemory<byte>? HashAt(long sequence) => _database.Query(
        "select hash from entry where authority = @authority and sequence = @sequence",
        row => (ReadOnlyMemory<byte>?)row.GetFieldValue<byte[]>(0),
        ("@authority", Authority), ("@sequence", sequence)).FirstOrDefault();

    /// <summary>
    /// The records after a place, as <see cref="Replay(long)"/> gives them, and then those that are appended from now on, by whichever process,
    /// within a second. Ends when it is cancelled.
    /// </summary>
    /// <exception cref="StorageException">The journal cannot be read; follow again from the last record.</exception>
    public async IAsyncEnumerable<CaseRecord> Follow(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var _ in Heads(cancel).ConfigureAwait(false))
        {
            foreach (var record in Replay(after))
            {
                after = Math.Max(after, record.Sequence);
                yield return record;
            }
        }
    }

    /// <summary>The head, at once and then each time it has moved, by whichever process, within a second. Ends when it is cancelled.</summary>
    /// <exception cref="StorageException">The journal cannot be read; ask again.</exception>
    public async IAsyncEnumerable<JournalHead> Heads([EnumeratorCancellation] CancellationToken cancel)
    {
        JournalHead? last = null;
        await foreach (var _ in _database.Listen(cancel).ConfigureAwait(false))
        {
            if (Head() is var head && head.Sequence != last?.Sequence)
            {
                yield return last = head;
            }
        }
    }

    /// <summary>The entries as they are found by whom they are about.</summary>
    private string BySubject => _database.Table("entry", "e", "entry_subject");

    /// <summary>A subject's records in the order in which they were appended.</summary>
    public IReadOnlyList<CaseRecord> Of(Subject subject) =>
        [.. Records(BySubject, "e.subject = @subject order by e.sequence", ("@subject", subject.ToString()))];

    public CaseRecord? Find(string id) => Records("entry e", "e.id = @id", ("@id", id)).FirstOrDefault();

    /// <summary>Everyone and everything that the journal holds records about, in the order of kind and id.</summary>
    public IEnumerable<Subject> Subjects() => _database.Query(
        $"select distinct e.subject from entry e where e.authority = @authority and {EntryReader.Visible} order by e.subject",
        row => Subject.Parse(row.GetString(0)),
        ("@authority", Authority));

    public JournalHead Head() => _database.Read(connection => ReadHead(connection) ?? JournalHead.Empty);

    /// <summary>Walks the whole journal and checks that every entry is what was written, that none is missing and none was added.</summary>
    /// <param name="progress">Told how many entries have been checked.</param>
    /// <param name="check">Copies of signed heads to hold it against: without them a journal that was rebuilt from end to end passes.</param>
    public Verification Verify(IProgress<long>? progress = null, AnchorCheck? check = null)
    {
        // The copies before the journal: what is signed meanwhile is not missed among them.
        var anchors = check is null ? AnchorCopies.None : AnchorCopies.Read(check, Authority);
        return _database.Read(connection => new Verifying(connection, Authority, ReadHead(connection), anchors).Run(progress));
    }

    private AppendResult Write(Func<DbConnection, (AppendResult Answer, bool Stands)> work) => _database.Write(connection =>
    {
        var done = work(connection);
        if (done.Stands)
        {
            _database.Announce(connection);
        }

        return done;
    });

    private IEnumerable<CaseRecord> Records(string entries, string which, params (string, object?)[] values) =>
        Rows(EntryReader.Columns, entries, which, new EntryReader(_database.Place).Read, values);

    private IEnumerable<T> Rows<T>(string columns, string entries, string which, Func<DbDataReader, T> read, params (string, object?)[] values) => _database.Query(
        $"""
        select {columns}
        from {entries} left join entry_content c on c.authority = e.authority and c.sequence = e.sequence
        where e.authority = @authority and {EntryReader.Visible} and {which}
        """,
        read, [("@authority", Authority), ("@mark", EntryReader.Mark), .. values]);

    private JournalHead? ReadHead(DbConnection connection)
    {
        using var command = connection.Command("select sequence, hash from head where authority = @authority", ("@authority", Authority));
        using var row = command.ExecuteReader();
        return row.Read() ? new JournalHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }
}
