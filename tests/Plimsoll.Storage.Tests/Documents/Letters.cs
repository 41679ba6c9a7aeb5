namespace Plimsoll.Storage.Tests;

/// <summary>A stream of so many letters, and then what else may happen to an upload.</summary>
internal sealed class Letters(long count, Action? then = null) : Stream
{
    private long _left = count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var part = (int)Math.Min(count, _left);
        if (part == 0)
        {
            then?.Invoke();
        }

        buffer.AsSpan(offset, part).Fill((byte)'a');
        _left -= part;
        return part;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
