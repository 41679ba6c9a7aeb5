using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Plimsoll.Core.Packing;

/// <summary>Writes blocks of bytes to a stream, each with its length before it and a checksum after it.</summary>
public sealed class PackedWriter(Stream stream)
{
    /// <summary>The longest block; longer bytes are several.</summary>
    internal const int Longest = 1 << 30;

    public void Write(ReadOnlySpan<byte> block)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, block.Length);
        stream.Write(number);
        stream.Write(block);
        BinaryPrimitives.WriteUInt32LittleEndian(number, Checksum(block));
        stream.Write(number);
    }

    /// <summary>CRC-32C over the length and the bytes: every damage of up to 32 bits in a row is found, and of any other all but one in four thousand million.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> block)
    {
        var sum = BitOperations.Crc32C(uint.MaxValue, (uint)block.Length);
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(block))
        {
            sum = BitOperations.Crc32C(sum, eight);
        }

        foreach (var one in block[(block.Length & ~7)..])
        {
            sum = BitOperations.Crc32C(sum, one);
        }

        return ~sum;
    }
}
