using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Plimsoll.Core.Packing;

/// <summary>Makes the bytes of one record: its head, what it has beside it, a slot for each field, and the values that are its own.</summary>
internal sealed class RecordPacker(PackedTables tables)
{
    public static readonly int HeadLength = Unsafe.SizeOf<PackedHead>();

    private const int IdLength = 36;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    private readonly FieldPacker _fields = new(tables.Words, tables.Shapes, tables.Values);

    /// <exception cref="FormatException">It is not a record; the sentence says what is wrong.</exception>
    public ReadOnlySpan<byte> Pack(in RecordRow row)
    {
        var happened = PackedMoment.Parse(row.Happened);
        var head = new PackedHead
        {
            Subject = tables.NumberOf(row.Subject),
            Type = tables.Words.Add(row.Type),
            Source = tables.Words.Add(row.Source),
            Author = row.Author.IsEmpty ? -1 : tables.AuthorOf(row.Author),
            Shape = _fields.Pack(row.Fields),
            Day = happened.Day.DayNumber,
            Sequence = row.Sequence,
            Appended = row.Appended,
        };
        _bytes.ResetWrittenCount();
        _bytes.GetSpan(HeadLength)[..HeadLength].Clear();
        _bytes.Advance(HeadLength);
        var parts = Id(row.Id) ? PackedParts.IdIsNumber : PackedParts.None;
        if (happened.HasTime)
        {
            parts |= PackedParts.HappenedAt;
            Put(happened.Ticks);
        }

        if (!row.Recorded.IsEmpty)
        {
            var recorded = PackedMoment.Parse(row.Recorded);
            parts |= PackedParts.HasRecorded;
            head.RecordedDay = recorded.Day.DayNumber;
            if (recorded.HasTime)
            {
                parts |= PackedParts.RecordedAt;
                Put(recorded.Ticks);
            }
        }

        parts |= Ids(row);
        head.Slots = _bytes.WrittenCount;
        var apart = head.Slots + (_fields.Slots.Length * sizeof(int)) + (row.Reason.IsEmpty ? 0 : sizeof(int) + row.Reason.Length);
        foreach (var slot in _fields.Slots)
        {
            Put(slot >= 0 ? slot : ~(apart + ~slot));
        }

        if (!row.Reason.IsEmpty)
        {
            parts |= PackedParts.HasReason;
            Put(row.Reason.Length);
            _bytes.Write(row.Reason);
        }

        _bytes.Write(_fields.Apart);
        var over = -_bytes.WrittenCount & 3;
        _bytes.GetSpan(4)[..over].Clear();
        _bytes.Advance(over);
        head.Length = _bytes.WrittenCount;
        head.Parts = parts;
        var all = MemoryMarshal.AsMemory(_bytes.WrittenMemory).Span;
        MemoryMarshal.Write(all, head);
        return all;
    }

    private PackedParts Ids(in RecordRow row)
    {
        var parts = PackedParts.None;
        if (!row.About.IsEmpty)
        {
            parts |= PackedParts.HasAbout | (Id(row.About) ? PackedParts.AboutIsNumber : 0);
        }

        if (!row.Occasion.IsEmpty)
        {
            parts |= PackedParts.HasOccasion | (Id(row.Occasion) ? PackedParts.OccasionIsNumber : 0);
        }

        if (!row.Corrects.IsEmpty)
        {
            parts |= PackedParts.HasCorrects | (Id(row.Corrects) ? PackedParts.CorrectsIsNumber : 0) | How(row.CorrectsHow);
        }

        return parts;
    }

    private static PackedParts How(ReadOnlySpan<byte> how) => how.SequenceEqual("replaces"u8) ? PackedParts.None
        : how.SequenceEqual("voids"u8) ? PackedParts.Voids
        : how.SequenceEqual("moves"u8) ? PackedParts.Moves
        : throw new FormatException($"\"{Encoding.UTF8.GetString(how)}\" is not a kind of correction");

    /// <summary>A UUID as we write it takes 16 bytes; any other id stands as it is, after its length.</summary>
    private bool Id(ReadOnlySpan<byte> id)
    {
        if (IsNumber(id, out var number))
        {
            Put(number);
            return true;
        }

        Put((ushort)Math.Min(id.Length, ushort.MaxValue));
        _bytes.Write(id[..Math.Min(id.Length, ushort.MaxValue)]);
        return false;
    }

    /// <summary>Only what is written back as it stood.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> id, out Guid number)
    {
        number = default;
        Span<byte> again = stackalloc byte[IdLength];
        return id.Length == IdLength && Utf8Parser.TryParse(id, out number, out var read) && read == IdLength && number.TryFormat(again, out _) && id.SequenceEqual(again);
    }

    private void Put<T>(T value)
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        MemoryMarshal.Write(_bytes.GetSpan(size), value);
        _bytes.Advance(size);
    }
}
