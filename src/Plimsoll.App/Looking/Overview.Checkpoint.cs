using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

// Where a start begins, and what an erasure leaves.
public sealed partial class Overview
{
    /// <summary>How many records were emptied since the start.</summary>
    private long _emptied;

    private long _settled;

    /// <summary>Why the checkpoint that was there is not what this started from; null where it was, or there was none.</summary>
    public string? CheckpointDropped { get; private set; }

    /// <summary>Writes what is known so far beside the journal, so that the next start needs to read only what comes after. Others may ask meanwhile.</summary>
    /// <returns>Up to which place in the journal; null where there is nothing to write, or nowhere to write it.</returns>
    public long? WriteCheckpoint()
    {
        if (_checkpoint is null)
        {
            return null;
        }

        Follow();
        var (sequence, emptied, blocks) = Blocks();
        if (sequence == 0)
        {
            return null;
        }

        _checkpoint.Write(sequence, blocks);
        using var held = _gate.Read();
        if (_emptied != emptied)
        {
            // What was erased meanwhile may stand in the file.
            _checkpoint.Drop();
            return null;
        }

        return sequence;
    }

    private (long Sequence, long Emptied, IReadOnlyList<ReadOnlyMemory<byte>> Blocks) Blocks()
    {
        using var held = _gate.Read();
        return (_followed, _emptied, _records.Packed.Blocks());
    }

    private void Start()
    {
        if (_checkpoint?.Read() is not { } read)
        {
            return;
        }

        CheckpointDropped = read.Dropped;
        if (read.Records is { } packed)
        {
            using var held = _gate.Write();
            (_records, _reach) = Empty(packed);
            foreach (var place in packed.Places())
            {
                Take(place);
            }

            Settle();
            _changesFrom = _followed;
        }
    }

    /// <summary>What was erased from the journal is not kept in memory either.</summary>
    private void Forget(string id)
    {
        if (_records.Packed.Find(id) is not { } place || _records.Find(id) is not { } known || IsEmpty(known) || _journal.Find(id) is not { } emptied || !IsEmpty(emptied))
        {
            return;
        }

        _records.Packed.Empty(place);
        _identities.Forget(emptied);
        _reach.Forget();
        _people.Changed(known.Subject);
        if (known.Corrects is { } correction && _records.Find(correction.Record) is { } corrected)
        {
            _people.Changed(corrected.Subject);
        }

        _emptied++;
    }

    private static bool IsEmpty(CaseRecord record) => record.Fields.Count == 0 && record.Corrects?.Reason is null;

    /// <summary>After records were emptied: what only they said is overwritten, and no file keeps it.</summary>
    private void Settle()
    {
        if (_emptied != _settled)
        {
            _settled = _emptied;
            _records.Packed.ForgetValues();
            _checkpoint?.Drop();
        }
    }
}
