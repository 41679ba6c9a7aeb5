using System.Xml;

namespace Plimsoll.Returns;

/// <summary>
/// A file of XML on its way to the reader. Stops a file whose next piece (a name, attributes, a run of text) does not end,
/// before the reader has gathered all of it in memory: no piece of a return is longer than 64 KB.
/// </summary>
internal sealed class LimitedInput(Stream inner) : Stream
{
    private const int LongestPiece = 65_536;
    private const int LargestRead = 32_768;
    private const byte Open = (byte)'<';

    private readonly byte[] _start = new byte[16];
    private int _startLength;
    private int _startRead;
    private bool _started;
    private bool _wide;
    private int _since;
    private long _position;
    private byte _before;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, as text, to show what kind of file it is. Empty for an empty file.</summary>
    public string Beginning => string.Concat(_start.AsSpan(0, _startLength).ToArray().Select(letter => letter is > 0x20 and < 0x7F ? (char)letter : ' '));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        Start();
        var read = Next(buffer[..Math.Min(buffer.Length, LargestRead)]);
        Measure(buffer[..read]);
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Next(Span<byte> buffer)
    {
        if (_startRead == _startLength)
        {
            return inner.Read(buffer);
        }

        var taken = Math.Min(buffer.Length, _startLength - _startRead);
        _start.AsSpan(_startRead, taken).CopyTo(buffer);
        _startRead += taken;
        return taken;
    }

    private void Start()
    {
        if (_started)
        {
            return;
        }

        _started = true;
        _startLength = inner.ReadAtLeast(_start, _start.Length, throwOnEndOfStream: false);
        if (_start is [0, 0, 0xFE, 0xFF, ..] or [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0, Open, ..] or [Open, 0, 0, 0, ..])
        {
            throw new XmlException("The file is written in UTF-32. Save it as UTF-8.");
        }

        _wide = _start is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, Open, ..] or [Open, 0, ..];
    }

    private void Measure(ReadOnlySpan<byte> read)
    {
        if (_wide)
        {
            MeasureWide(read);
            return;
        }

        var first = read.IndexOf(Open);
        Check(_since + (first < 0 ? read.Length : first));
        _since = first < 0 ? _since + read.Length : read.Length - read.LastIndexOf(Open);
    }

    private void MeasureWide(ReadOnlySpan<byte> read)
    {
        for (var at = 0; at < read.Length; at++)
        {
            var second = ((_position + at) & 1) == 1;
            _since = second && ((read[at] == 0 && _before == Open) || (read[at] == Open && _before == 0)) ? 0 : _since + 1;
            _before = read[at];
        }

        Check(_since);
    }

    private static void Check(int length)
    {
        if (length > LongestPiece)
        {
            throw new XmlException($"One piece of text or mark-up goes on for more than {LongestPiece / 1024} KB: no return holds such a piece.");
        }
    }
}
