using Plimsoll.Core.Packing;

namespace Plimsoll.Storage;

/// <summary>Hands entries on as their columns stand in the database: a replay of millions makes no object for each.</summary>
internal sealed class RowReader(string place, TakeRow each)
{
    public const string Columns =
        """
        e.sequence, e.closes, e.appended, e.id, e.subject, e.occasion, e.type, e.happened, e.recorded, e.author,
            e.source, e.about, e.corrects, e.corrects_how, c.reason, c.fields
        """;

    private byte[] _text = [];

    private long _appended;

    /// <summary>The first entry of the import that an entry closes; 0 where it closes none.</summary>
    public static long Closes(ByteRow row) => row.Number(1);

    public void Read(ByteRow row)
    {
        try
        {
            each(new RecordRow
            {
                Sequence = row.Number(0),
                Appended = Appended(row[2]),
                Id = row[3],
                Subject = row[4],
                Occasion = row[5],
                Type = row[6],
                Happened = row[7],
                Recorded = row[8],
                Author = row[9],
                Source = row[10],
                About = row[11],
                Corrects = row[12],
                CorrectsHow = row[13],
                Reason = row[14],
                Fields = row[15],
            });
        }
        catch (FormatException unreadable)
        {
            throw new StorageException(
                $"{place}: entry {row.Number(0)} cannot be read ({unreadable.Message}). Verify the journal, and restore the last good copy.", unreadable);
        }
    }

    /// <summary>Those of one append have one time.</summary>
    private long Appended(ReadOnlySpan<byte> text)
    {
        if (!text.SequenceEqual(_text))
        {
            (_text, _appended) = (text.ToArray(), Instant.ReadTicks(text));
        }

        return _appended;
    }
}
