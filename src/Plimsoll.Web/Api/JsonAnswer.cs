using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plimsoll.Web.Api;

/// <summary>An answer in JSON: written whole before the first byte of it goes out, so that a fault is never half an answer.</summary>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK, string media = "application/json") : IResult
{
    private static readonly JsonWriterOptions AsPeopleWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        await using (var json = new Utf8JsonWriter(body, AsPeopleWrite))
        {
            write(json);
        }

        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = media;
        httpContext.Response.ContentLength = body.WrittenCount;
        await httpContext.Response.BodyWriter.WriteAsync(body.WrittenMemory, httpContext.RequestAborted);
    }
}

internal static class JsonLists
{
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of objects: what is written of each is its properties.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> properties) => json.List(name, items, (writer, item) =>
    {
        writer.WriteStartObject();
        properties(writer, item);
        writer.WriteEndObject();
    });

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> items) => json.List(name, items, (writer, item) => writer.WriteStringValue(item));
}
