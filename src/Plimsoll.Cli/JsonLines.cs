using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plimsoll.Cli;

/// <summary>JSON Lines, on standard output unless they go elsewhere, which then holds nothing else.</summary>
internal sealed class JsonLines : IDisposable
{
    private static readonly byte[] NewLine = [(byte)'\n'];

    private readonly Stream _out;

    private readonly Utf8JsonWriter _json;

    public JsonLines()
        : this(new BufferedStream(Console.OpenStandardOutput(), 1 << 16))
    {
    }

    /// <param name="to">Is closed with the lines.</param>
    public JsonLines(Stream to)
    {
        _out = to;
        _json = new Utf8JsonWriter(_out, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public void Line(Action<Utf8JsonWriter> write)
    {
        write(_json);
        _json.Flush();
        _out.Write(NewLine);
        _json.Reset();
    }

    public void Dispose()
    {
        _json.Dispose();
        _out.Dispose();
    }
}
