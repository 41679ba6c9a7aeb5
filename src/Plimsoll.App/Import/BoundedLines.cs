using Plimsoll.Core.Records;

namespace Plimsoll.App.Import;

/// <summary>The lines of a file as bytes, one at a time, in memory for one line at most: a line that is too long ends the reading.</summary>
internal sealed class BoundedLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[EnvelopeJson.LongestLine + 1];
    private int _from;
    private int _to;
    private bool _ended;

    /// <summary>The number of the last line given, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line after the last one given is longer than a record may be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end, to be used before the next is asked for; false at the end of the file and before a line too long.</summary>
    public bool TryNext(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var end = _buffer.AsSpan(_from + searched, _to - _from - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = Take(searched + end, 1);
                return true;
            }

            searched = _to - _from;
            if (searched == _buffer.Length)
            {
                IsTooLong = true;
                line = default;
                return false;
            }

            if (!Fill())
            {
                line = Take(searched, 0);
                return !line.IsEmpty;
            }
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int end)
    {
        var line = _buffer.AsMemory(_from, length);
        _from += length + end;
        Number += length + end > 0 ? 1 : 0;
        return line;
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        var read = stream.Read(_buffer, _to, _buffer.Length - _to);
        _to += read;
        _ended = read == 0;
        return !_ended;
    }
}
