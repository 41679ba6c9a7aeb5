using System.Buffers.Binary;

namespace Plimsoll.Core.Packing;

/// <summary>Reads what <see cref="PackedWriter"/> wrote; whatever else it finds is an <see cref="InvalidDataException"/>.</summary>
/// <param name="length">The length of the stream: no block is longer than what is left.</param>
public sealed class PackedReader(Stream stream, long length)
{
    private long _left = length;

    public bool IsAtEnd => _left == 0;

    public byte[] Read()
    {
        Span<byte> number = stackalloc byte[4];
        Fill(number);
        var size = BinaryPrimitives.ReadInt32LittleEndian(number);
        Check(size >= 0 && size <= PackedWriter.Longest && size <= _left);
        var block = GC.AllocateUninitializedArray<byte>(size);
        Fill(block);
        Fill(number);
        Check(BinaryPrimitives.ReadUInt32LittleEndian(number) == PackedWriter.Checksum(block));
        return block;
    }

    public long ReadNumber()
    {
        var block = Read();
        Check(block.Length == 8);
        return BinaryPrimitives.ReadInt64LittleEndian(block);
    }

    public static void Check(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("it is damaged");
        }
    }

    private void Fill(Span<byte> bytes)
    {
        Check(bytes.Length <= _left && stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length);
        _left -= bytes.Length;
    }
}
