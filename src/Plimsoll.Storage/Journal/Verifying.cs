using System.Data.Common;

namespace Plimsoll.Storage;

/// <summary>
/// One walk along the chain. Works on the text of the columns as it stands, so that no change can hide in how it would be read.
/// </summary>
internal sealed class Verifying(DbConnection connection, string authority, JournalHead? head, AnchorCopies anchors)
{
    private const int ProgressStep = 10_000;
    private const int AppendedColumn = 1;
    private const int DigestColumn = 2;
    private const int HashColumn = 3;
    private const int EntryColumn = 4;
    private const int SaltColumn = EntryColumn + EntryText.Count;
    private const int FieldsColumn = SaltColumn + 1;
    private const int ErasedColumn = FieldsColumn + 2;
    private const int ImportColumn = ErasedColumn + 1;

    private readonly Seal _seal = new();
    private long _sequence;
    private byte[] _hash = JournalHead.Empty.Hash.ToArray();
    private Anchor? _fits;
    private ErasureDecisions _decisions = null!;

    public Verification Run(IProgress<long>? progress)
    {
        _decisions = ErasureDecisions.Read(connection, authority);
        var problem = Walk(progress) ?? CheckHead() ?? CheckAnchors();
        progress?.Report(_sequence);
        return new Verification(_sequence, new JournalHead(_sequence, _hash), problem) { Anchored = _fits, Erasures = _decisions.Counted };
    }

    private JournalProblem? Walk(IProgress<long>? progress)
    {
        using var command = connection.Command(
            $"""
            select e.sequence, e.appended, e.content_digest, e.hash, {EntryText.Columns}, c.salt, c.fields, c.reason, x.decided_in, e.import, e.closes
            from entry e
            left join entry_content c on c.authority = e.authority and c.sequence = e.sequence
            left join erasure x on x.authority = e.authority and x.sequence = e.sequence
            where e.authority = @authority
            order by e.sequence
            """,
            ("@authority", authority));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var sequence = row.GetInt64(0);
            if (sequence != _sequence + 1)
            {
                return sequence > _sequence
                    ? new JournalProblem(JournalFault.EntryMissing, _sequence + 1, $"Entry {_sequence + 1} is missing: entry {sequence} stands in its place.")
                    : new JournalProblem(JournalFault.OrderChanged, sequence, $"Entry {sequence} was put in: a journal begins with entry 1.");
            }

            var hash = HashOf(row, sequence, _hash);
            if (!hash.SequenceEqual(Bytes(row, HashColumn)))
            {
                return Broken(row, sequence, hash);
            }

            if (CheckContent(row, sequence) is { } problem)
            {
                return problem;
            }

            if (CheckAnchor(sequence, hash) is { } rebuilt)
            {
                return rebuilt;
            }

            (_sequence, _hash) = (sequence, hash);
            if (sequence % ProgressStep == 0)
            {
                progress?.Report(sequence);
            }
        }

        return null;
    }

    /// <summary>Where what comes next still follows from this entry, only this one was changed; otherwise the order was.</summary>
    private JournalProblem Broken(DbDataReader row, long sequence, byte[] hash)
    {
        var stored = Bytes(row, HashColumn);
        var next = row.Read() && row.GetInt64(0) == sequence + 1;
        var changedHere = next
            ? new[] { stored, hash }.Any(previous => HashOf(row, sequence + 1, previous).SequenceEqual(Bytes(row, HashColumn)))
            : head?.Sequence == sequence && (head.Hash.Span.SequenceEqual(stored) || head.Hash.Span.SequenceEqual(hash));
        return changedHere
            ? new JournalProblem(JournalFault.EnvelopeChanged, sequence, $"Entry {sequence} was changed after it was written.")
            : new JournalProblem(
                JournalFault.OrderChanged,
                sequence,
                $"Entry {sequence} does not follow from the one before it: an entry was put in, taken out or put in another place, or several were changed.");
    }

    private JournalProblem? CheckContent(DbDataReader row, long sequence)
    {
        var stands = !row.IsDBNull(FieldsColumn);
        var decided = row.IsDBNull(ErasedColumn) ? 0 : row.GetInt64(ErasedColumn);
        if (decided > sequence && _decisions.Names(decided, row.GetString(EntryColumn)))
        {
            _decisions.Count(decided);
            return !stands ? null : new JournalProblem(
                JournalFault.ErasureUndone, sequence, $"The fields of entry {sequence} were erased lawfully by entry {decided}, and stand here again.");
        }

        if (!stands)
        {
            return new JournalProblem(
                JournalFault.FieldsMissing, sequence, $"The fields of entry {sequence} are missing, and no later entry decided to erase them.");
        }

        var content = new ContentText(row.GetString(FieldsColumn), row.TextOrNull(FieldsColumn + 1));
        return _seal.Content(Bytes(row, SaltColumn), content).SequenceEqual(Bytes(row, DigestColumn))
            ? null
            : new JournalProblem(JournalFault.FieldsChanged, sequence, $"The fields of entry {sequence} were changed after it was written.");
    }

    private JournalProblem? CheckHead()
    {
        var said = head?.Sequence ?? 0;
        if (said > _sequence)
        {
            return new JournalProblem(
                JournalFault.TailCut, _sequence + 1, $"Entry {_sequence + 1} is missing, with all after it: the journal ended at entry {said}.");
        }

        return said == _sequence && (head ?? JournalHead.Empty).Hash.Span.SequenceEqual(_hash)
            ? null
            : new JournalProblem(
                JournalFault.HeadChanged, Math.Min(said + 1, _sequence), $"The head says that the journal ends at entry {said}, with another hash: it ends at entry {_sequence}.");
    }

    /// <summary>A chain that was rebuilt is whole in itself; only what was signed before tells it from the first.</summary>
    private JournalProblem? CheckAnchor(long sequence, byte[] hash)
    {
        if (anchors.For(sequence) is not { } anchor)
        {
            return null;
        }

        if (!anchor.Head.Hash.Span.SequenceEqual(hash))
        {
            var from = (_fits?.Head.Sequence ?? 0) + 1;
            return new JournalProblem(
                JournalFault.ChainRebuilt, from,
                $"Entries {from} to {sequence} are not those that stood when anchor {anchor.Number} was signed at {anchor.Signed:yyyy-MM-dd HH:mm} UTC: one of them was changed and the chain rebuilt after it.");
        }

        _fits = anchor;
        return null;
    }

    private JournalProblem? CheckAnchors()
    {
        if (anchors.After(_sequence) is { } anchor)
        {
            return new JournalProblem(
                JournalFault.TailCut, _sequence + 1,
                $"Entry {_sequence + 1} is missing, with all after it: anchor {anchor.Number}, signed at {anchor.Signed:yyyy-MM-dd HH:mm} UTC, vouches for entry {anchor.Head.Sequence}.");
        }

        return anchors == AnchorCopies.None ? null : anchors.Problem ?? anchors.Missing(Anchors.Read(connection, authority));
    }

    private byte[] HashOf(DbDataReader row, long sequence, byte[] previous) => _seal.Entry(
        authority, sequence, EntryText.Read(row, EntryColumn), row.GetString(AppendedColumn), Bytes(row, DigestColumn), previous, PartOf(row));

    /// <summary>An entry that closes another import than its own is not as any was written: it gets no part, and its hash does not fit.</summary>
    private static Part PartOf(DbDataReader row)
    {
        var (import, closes) = (row.GetInt64(ImportColumn), row.GetInt64(ImportColumn + 1));
        return closes == 0 || closes == import ? new Part(import, closes != 0) : new Part(-1, true);
    }

    private static byte[] Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);
}
