using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Plimsoll.Core.Packing;

/// <summary>Packed records one after the other, in pieces of 4 MB. A place counts four bytes, so that 32 bits reach 16 GB.</summary>
internal sealed class Segments
{
    private const int Unit = 4;

    private const int SegmentBits = 20;

    private const int SegmentBytes = Unit << SegmentBits;

    private const int FirstBytes = 1 << 14;

    private readonly List<byte[]> _segments = [];

    /// <summary>How much of each is taken.</summary>
    private readonly List<int> _used = [];

    public uint Add(ReadOnlySpan<byte> record)
    {
        var last = _segments.Count - 1;
        if (last < 0 || _used[last] + record.Length > SegmentBytes)
        {
            _segments.Add(new byte[last < 0 ? FirstBytes : SegmentBytes]);
            _used.Add(0);
            last++;
        }

        if (_segments[last].Length < _used[last] + record.Length)
        {
            var grown = _segments[last];
            Array.Resize(ref grown, Math.Min(SegmentBytes, Math.Max(grown.Length * 4, _used[last] + record.Length)));
            _segments[last] = grown;
        }

        var at = _used[last];
        record.CopyTo(_segments[last].AsSpan(at));
        _used[last] += record.Length;
        return ((uint)last << SegmentBits) | (uint)(at / Unit);
    }

    /// <summary>The bytes of a record and what follows it.</summary>
    public Span<byte> At(uint place)
    {
        var (segment, at) = Split(place);
        return _segments[segment].AsSpan(at);
    }

    public ref PackedHead HeadOf(uint place)
    {
        var (segment, at) = Split(place);
        return ref Unsafe.As<byte, PackedHead>(ref _segments[segment][at]);
    }

    public IEnumerable<uint> Places()
    {
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            for (var at = 0; at < _used[segment];)
            {
                var place = ((uint)segment << SegmentBits) | (uint)(at / Unit);
                at += HeadOf(place).Length;
                yield return place;
            }
        }
    }

    /// <summary>How many there are, and each: a segment that grows leaves the bytes that were given here behind.</summary>
    public void Blocks(List<ReadOnlyMemory<byte>> blocks)
    {
        blocks.Add(BitConverter.GetBytes((long)_segments.Count));
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            blocks.Add(_segments[segment].AsMemory(0, _used[segment]));
        }
    }

    public void Read(PackedReader from)
    {
        for (var left = from.ReadNumber(); left > 0; left--)
        {
            var bytes = from.Read();
            PackedReader.Check(bytes.Length is > 0 and <= SegmentBytes);
            _segments.Add(bytes);
            _used.Add(bytes.Length);
            for (var at = 0; at < bytes.Length;)
            {
                PackedReader.Check(bytes.Length - at >= Unsafe.SizeOf<PackedHead>());
                var length = MemoryMarshal.Read<PackedHead>(bytes.AsSpan(at)).Length;
                PackedReader.Check(length >= Unsafe.SizeOf<PackedHead>() && length % Unit == 0 && length <= bytes.Length - at);
                at += length;
            }
        }
    }

    private static (int Segment, int At) Split(uint place) => ((int)(place >> SegmentBits), (int)(place & ((1u << SegmentBits) - 1)) * Unit);
}
