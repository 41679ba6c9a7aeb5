using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Plimsoll.Core.Packing;

/// <summary>Byte strings that stand once and are known by number, from 0. One that begins with a zero byte was wiped and is no longer found.</summary>
internal sealed class ByteTable
{
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private byte[] _bytes = new byte[256];

    private int[] _ends = new int[16];

    /// <summary>The number of an entry and one more, at the place of its hash or the next that is free.</summary>
    private int[] _slots = new int[32];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(StartOf(number).._ends[number]);

    /// <summary>The number, or -1.</summary>
    public int Find(ReadOnlySpan<byte> bytes)
    {
        for (var slot = SlotOf(bytes); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (this[_slots[slot] - 1].SequenceEqual(bytes))
            {
                return _slots[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>The number of what stands there already, or is put there now.</summary>
    public int Add(ReadOnlySpan<byte> bytes) => Find(bytes) is >= 0 and var number ? number : Append(bytes);

    /// <summary>Overwrites an entry, so that nothing of it is kept. The caller calls <see cref="Index"/> when all are wiped.</summary>
    public void Wipe(int number) => _bytes.AsSpan(StartOf(number).._ends[number]).Clear();

    public bool IsWiped(int number) => this[number] is [0, ..];

    /// <summary>Makes the index of entries anew.</summary>
    public void Index()
    {
        var slots = _slots.Length;
        while (slots < Count * 2)
        {
            slots *= 2;
        }

        _slots = new int[slots];
        for (var number = 0; number < Count; number++)
        {
            if (!IsWiped(number))
            {
                Take(number);
            }
        }
    }

    public void Blocks(List<ReadOnlyMemory<byte>> blocks)
    {
        blocks.Add(MemoryMarshal.AsBytes(_ends.AsSpan(0, Count)).ToArray());
        blocks.Add(_bytes.AsSpan(0, Used).ToArray());
    }

    /// <exception cref="InvalidDataException">The parts do not belong together.</exception>
    public void Read(PackedReader from)
    {
        var ends = from.Read();
        PackedReader.Check(ends.Length % sizeof(int) == 0);
        _ends = MemoryMarshal.Cast<byte, int>(ends).ToArray();
        _bytes = from.Read();
        Count = _ends.Length;
        var before = 0;
        foreach (var end in _ends)
        {
            PackedReader.Check(end >= before && end <= _bytes.Length);
            before = end;
        }

        PackedReader.Check(before == _bytes.Length);
        Index();
    }

    private int Used => Count == 0 ? 0 : _ends[Count - 1];

    private int StartOf(int number) => number == 0 ? 0 : _ends[number - 1];

    private int Append(ReadOnlySpan<byte> bytes)
    {
        var used = Used;
        if (_bytes.Length < used + bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, used + bytes.Length));
        }

        if (_ends.Length == Count)
        {
            Array.Resize(ref _ends, Math.Max(16, Count * 2));
        }

        bytes.CopyTo(_bytes.AsSpan(used));
        _ends[Count] = used + bytes.Length;
        Count++;
        if (_slots.Length < Count * 2)
        {
            Index();
        }
        else
        {
            Take(Count - 1);
        }

        return Count - 1;
    }

    private void Take(int number)
    {
        var slot = SlotOf(this[number]);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = number + 1;
    }

    private int SlotOf(ReadOnlySpan<byte> bytes) => (int)(Hash(bytes) >> 33) & (_slots.Length - 1);

    /// <summary>Salted anew in each process, so that nobody can choose words that all fall on one place.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = Seed ^ (ulong)bytes.Length;
            for (; bytes.Length >= 8; bytes = bytes[8..])
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * 0x9E3779B97F4A7C15;
                hash ^= hash >> 29;
            }

            ulong rest = 0;
            foreach (var one in bytes)
            {
                rest = (rest << 8) | one;
            }

            hash = (hash ^ rest) * 0x9E3779B97F4A7C15;
            hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
            return hash ^ (hash >> 29);
        }
    }
}
