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
    private long _position;
    private byte _before;
    private int _length;
    private State _state;

    /// <summary>Where in the mark-up the last byte stands. Inside a CDATA section an opening bracket begins nothing new.</summary>
    private enum State
    {
        Anywhere,
        Opened,
        OpenedBang,
        CData,
        CDataBracket,
        CDataBrackets,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, as text, to show what kind of file it is. Empty where there is nothing but space.</summary>
    public string Beginning => string.Concat(_start.Take(_startLength).Select(letter => letter switch
    {
        (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' => ' ',
        > 0x20 and < 0x7F => (char)letter,
        _ => '.',
    })).Trim();

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
        if (!_wide)
        {
            MeasureNarrow(read);
            return;
        }

        Span<byte> one = stackalloc byte[1];
        for (var at = 0; at < read.Length; at++)
        {
            if (((_position + at) & 1) == 1)
            {
                one[0] = read[at] == 0 ? _before : _before == 0 ? read[at] : (byte)0;
                MeasureNarrow(one);
            }

            _before = read[at];
        }
    }

    private void MeasureNarrow(ReadOnlySpan<byte> read)
    {
        for (var at = 0; at < read.Length; at++)
        {
            if (_state == State.Anywhere)
            {
                var open = read[at..].IndexOf(Open);
                Grow(open < 0 ? read.Length - at : open);
                if (open < 0)
                {
                    return;
                }

                at += open;
                _length = 0;
                _state = State.Opened;
                continue;
            }

            Grow(1);
            _state = After(_state, read[at]);
        }
    }

    private static State After(State state, byte letter) => (state, letter) switch
    {
        (State.Opened, (byte)'!') => State.OpenedBang,
        (State.OpenedBang, (byte)'[') => State.CData,
        (State.CData, (byte)']') => State.CDataBracket,
        (State.CDataBracket or State.CDataBrackets, (byte)']') => State.CDataBrackets,
        (State.CDataBrackets, (byte)'>') => State.Anywhere,
        (State.CData or State.CDataBracket or State.CDataBrackets, _) => State.CData,
        _ => State.Anywhere,
    };

    private void Grow(int by)
    {
        _length += by;
        if (_length > LongestPiece)
        {
            throw new XmlException($"One piece of text or mark-up goes on for more than {LongestPiece / 1024} KB: no return holds such a piece.");
        }
    }
}
