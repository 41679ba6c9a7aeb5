using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Storage;

/// <summary>
/// The hashes of the journal. Each part is written with its length before it, so that no two entries can give the same bytes.
/// The content's digest is salted, so that what was erased cannot be guessed from it.
/// </summary>
internal sealed class Seal
{
    /// <summary>The length of a hash in bytes (SHA-256).</summary>
    public const int Length = 32;

    public const int SaltLength = 16;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public byte[] Content(ReadOnlySpan<byte> salt, ContentText content)
    {
        _bytes.ResetWrittenCount();
        Add("plimsoll content 1");
        Add(salt);
        Add(content.Fields);
        Add(content.Reason);
        return SHA256.HashData(_bytes.WrittenSpan);
    }

    public byte[] Entry(
        string authority, long sequence, EntryText entry, string appended, ReadOnlySpan<byte> content, ReadOnlySpan<byte> previous, Part part = default)
    {
        _bytes.ResetWrittenCount();
        Add(part.Import == 0 ? "plimsoll entry 1" : "plimsoll entry 2");
        Add(previous);
        Add(authority);
        Add(sequence);
        if (part.Import != 0)
        {
            Add(part.Import);
            Add(part.ClosesImport);
        }

        Add(entry.Id);
        Add(entry.Subject);
        Add(entry.Occasion);
        Add(entry.Type);
        Add(entry.Happened);
        Add(entry.Recorded);
        Add(entry.Author);
        Add(entry.About);
        Add(entry.Corrects);
        Add(entry.CorrectsHow);
        Add(entry.Source);
        Add(appended);
        Add(content);
        return SHA256.HashData(_bytes.WrittenSpan);
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            AddLength(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        AddLength(length);
        _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length)));
    }

    private void Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), number);
        _bytes.Advance(8);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        AddLength(bytes.Length);
        _bytes.Write(bytes);
    }

    private void AddLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), length);
        _bytes.Advance(4);
    }
}
