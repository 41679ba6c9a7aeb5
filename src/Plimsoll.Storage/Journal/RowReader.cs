using Plimsoll.Core.Packing;

namespace Plimsoll.Storage;

/// <summary>
/// Hands entries on as their columns stand in the database: a replay of millions makes no object for each. The database hands them over as one
/// text, as to <see cref="EntryReader"/>.
/// </summary>
internal sealed class RowReader(string place, TakeRow each)
{
    public const string Columns =
        """
        e.sequence, e.closes, concat_ws(@mark,
            e.appended, e.id, e.subject, coalesce(e.occasion, ''), e.type, e.happened, coalesce(e.recorded, ''), coalesce(e.author, ''),
            e.source, coalesce(e.about, ''), coalesce(e.corrects, ''), coalesce(e.corrects_how, ''), coalesce(c.reason, ''), coalesce(c.fields, ''))
        """;

    private byte[] _text = [];

    private long _appended;

    public void Read(ByteRow row) => Read(row.Number(0), row[2]);

    public void Read(long sequence, ReadOnlySpan<byte> columns)
    {
        try
        {
            each(new RecordRow
            {
                Sequence = sequence,
                Appended = Appended(Next(ref columns)),
                Id = Next(ref columns),
                Subject = Next(ref columns),
                Occasion = Next(ref columns),
                Type = Next(ref columns),
                Happened = Next(ref columns),
                Recorded = Next(ref columns),
                Author = Next(ref columns),
                Source = Next(ref columns),
                About = Next(ref columns),
                Corrects = Next(ref columns),
                CorrectsHow = Next(ref columns),
                Reason = Next(ref columns),
                Fields = columns,
            });
        }
        catch (FormatException unreadable)
        {
            throw new StorageException(
                $"{place}: entry {sequence} cannot be read ({unreadable.Message}). Verify the journal, and restore the last good copy.", unreadable);
        }
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> columns)
    {
        var end = columns.IndexOf((byte)EntryReader.Mark[0]);
        if (end < 0)
        {
            throw new FormatException("its columns are not those that were written");
        }

        var column = columns[..end];
        columns = columns[(end + 1)..];
        return column;
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
