using System.Text;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>A stream that begins as given and then says the same again and again, up to a length.</summary>
internal sealed class EndlessStream(string start, string again, long length, string end = "") : Stream
{
    private readonly byte[] _again = Encoding.UTF8.GetBytes(again);
    private readonly byte[] _end = Encoding.UTF8.GetBytes(end);
    private byte[] _piece = Encoding.UTF8.GetBytes(start);
    private int _at;
    private bool _ended;

    /// <summary>Bytes handed out.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count)
        {
            if (_at == _piece.Length)
            {
                if (_ended)
                {
                    break;
                }

                _ended = Given >= length;
                (_piece, _at) = (_ended ? _end : _again, 0);
            }

            var taken = Math.Min(count - read, _piece.Length - _at);
            Array.Copy(_piece, _at, buffer, offset + read, taken);
            _at += taken;
            read += taken;
            Given += taken;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
