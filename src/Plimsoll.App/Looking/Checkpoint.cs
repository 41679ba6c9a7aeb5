using System.Text;
using Plimsoll.Core.Packing;
using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>What a checkpoint gave: the records, or why it was dropped.</summary>
public sealed record CheckpointReading(PackedRecords? Records, string? Dropped);

/// <summary>
/// The overview's records in one file beside the journal's other data, so that a start reads only what came after. It can always be made anew
/// from the journal: one that is damaged, of another format, practice or journal is deleted, and the journal read in full.
/// </summary>
/// <param name="practice">The digest of the catalogue.</param>
public sealed class Checkpoint(string file, Journal journal, string practice)
{
    /// <summary>To be raised whenever the packed form changes.</summary>
    private const string Format = "plimsoll checkpoint 1";

    /// <summary>Null where there is none.</summary>
    public CheckpointReading? Read()
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            var from = new PackedReader(stream, stream.Length);
            if (Problem(from) is { } problem)
            {
                return Dropped(problem);
            }

            var records = new PackedRecords(journal.FieldsOf);
            records.Read(from);
            PackedReader.Check(from.IsAtEnd);
            return new CheckpointReading(records, null);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return Dropped(wrong is InvalidDataException ? wrong.Message : $"it cannot be read ({wrong.Message})");
        }
    }

    /// <summary>Writes all or nothing, in the place of the last.</summary>
    public void Write(long sequence, IReadOnlyList<ReadOnlyMemory<byte>> blocks) => KeptFile.Write(file, stream =>
    {
        // To dispose of it would close the file before it is on the disk.
        var buffered = new BufferedStream(stream, 1 << 20);
        var to = new PackedWriter(buffered);
        to.Write(Encoding.UTF8.GetBytes(Format));
        to.Write(Encoding.UTF8.GetBytes(journal.Authority));
        to.Write(Encoding.UTF8.GetBytes(practice));
        to.Write(BitConverter.GetBytes(sequence));
        to.Write(journal.HashAt(sequence)!.Value.Span);
        foreach (var block in blocks)
        {
            to.Write(block.Span);
        }

        buffered.Flush();
    });

    /// <summary>Deletes it: what was erased must not stand in a file.</summary>
    public void Drop() => File.Delete(file);

    private string? Problem(PackedReader from)
    {
        if (Text(from) != Format)
        {
            return "it is of another format";
        }

        if (Text(from) != journal.Authority)
        {
            return "it is another authority's";
        }

        if (Text(from) != practice)
        {
            return "the practice has changed since";
        }

        var sequence = from.ReadNumber();
        var hash = from.Read();
        return journal.HashAt(sequence) is not { } standing ? $"it goes to entry {sequence}, and the journal does not"
            : standing.Span.SequenceEqual(hash) ? null
            : $"entry {sequence} of the journal is another than it was";
    }

    private static string Text(PackedReader from) => Encoding.UTF8.GetString(from.Read());

    private CheckpointReading Dropped(string why)
    {
        Drop();
        return new CheckpointReading(null, $"The checkpoint {file} was dropped, and the journal is read in full: {why}.");
    }
}
