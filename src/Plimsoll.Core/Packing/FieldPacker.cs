using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Packing;

/// <summary>
/// Makes of a record's fields, as the journal keeps them, a shape (which fields there are) and a slot for each. A short value that came before
/// stands once among the shared values; another, with the record.
/// </summary>
internal sealed class FieldPacker(Numbered<string> words, Numbered<string[]> shapes, Numbered<FieldValue> shared)
{
    private const int LongestShared = 64;

    /// <summary>Values that came by of late, by their hashes: what comes again is shared, and what is said once never fills the table.</summary>
    private readonly uint[] _seen = new uint[1 << 16];

    private readonly ArrayBufferWriter<byte> _apart = new(1024);

    private int[] _names = new int[32];

    private int[] _slots = new int[32];

    private byte[] _text = new byte[512];

    private int _count;

    /// <summary>The slots of the fields last packed: the number of a shared value, or where its own stands in <see cref="Apart"/>, turned over.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _count);

    /// <summary>The values that are not shared: a kind, a length and the bytes of each.</summary>
    public ReadOnlySpan<byte> Apart => _apart.WrittenSpan;

    /// <summary>Gives the number of the shape.</summary>
    /// <exception cref="FormatException">These are not the fields of a record.</exception>
    public int Pack(ReadOnlySpan<byte> fields)
    {
        _count = 0;
        _apart.ResetWrittenCount();
        if (fields.IsEmpty)
        {
            return shapes.Add([]);
        }

        try
        {
            var json = new Utf8JsonReader(fields);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                throw new FormatException($"\"fields\" is {FieldsJson.Found(in json)}: expected an object");
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                Take(ref json, fields);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new FormatException("\"fields\" is not JSON", broken);
        }

        return shapes.Add(MemoryMarshal.AsBytes(_names.AsSpan(0, _count)));
    }

    private void Take(ref Utf8JsonReader json, ReadOnlySpan<byte> fields)
    {
        var name = words.Add(Plain(ref json));
        if (_names.AsSpan(0, _count).Contains(name))
        {
            throw new FormatException($"\"fields.{words[name]}\" stands twice");
        }

        json.Read();
        if (json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
            Array.Resize(ref _slots, _count * 2);
        }

        _slots[_count] = json.TokenType switch
        {
            JsonTokenType.String => Text(Plain(ref json)),
            JsonTokenType.True => Slot(ValueKind.Text, "yes"u8),
            JsonTokenType.False => Slot(ValueKind.Text, "no"u8),
            JsonTokenType.Number when FieldsJson.TryReadNumber(in json, out _) => Slot(ValueKind.Number, json.ValueSpan),
            JsonTokenType.StartArray => List(ref json, fields, words[name]),
            _ => throw Unknown(words[name]),
        };
        _names[_count++] = name;
    }

    private int Text(ReadOnlySpan<byte> text) => text.Length > PackedValue.LongestText ? Alone(ValueKind.InJournal, []) : Slot(ValueKind.Text, text);

    private int List(ref Utf8JsonReader json, ReadOnlySpan<byte> fields, string name)
    {
        var start = (int)json.TokenStartIndex;
        var (texts, groups) = (0, 0);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            texts += json.TokenType == JsonTokenType.String ? 1 : 0;
            if (json.TokenType == JsonTokenType.StartObject)
            {
                groups++;
                json.Skip();
            }
            else if (json.TokenType != JsonTokenType.String)
            {
                throw Unknown(name);
            }
        }

        return texts > 0 && groups > 0 ? throw Unknown(name) : Slot(groups > 0 ? ValueKind.Group : ValueKind.Several, fields[start..(int)json.BytesConsumed]);
    }

    private int Slot(ValueKind kind, ReadOnlySpan<byte> value)
    {
        if (value.Length >= LongestShared)
        {
            return Alone(kind, value);
        }

        Span<byte> bytes = stackalloc byte[LongestShared];
        bytes[0] = (byte)kind;
        value.CopyTo(bytes[1..]);
        bytes = bytes[..(1 + value.Length)];
        if (shared.Bytes.Find(bytes) is >= 0 and var number)
        {
            return number;
        }

        var hash = ByteTable.Hash(bytes);
        ref var seen = ref _seen[(int)(hash >> 33) & (_seen.Length - 1)];
        if (seen == (uint)(hash & uint.MaxValue))
        {
            return shared.Add(bytes);
        }

        seen = (uint)(hash & uint.MaxValue);
        return Alone(kind, value);
    }

    private int Alone(ValueKind kind, ReadOnlySpan<byte> value)
    {
        var at = _apart.WrittenCount;
        var to = _apart.GetSpan(5 + value.Length);
        to[0] = (byte)kind;
        MemoryMarshal.Write(to[1..], value.Length);
        value.CopyTo(to[5..]);
        _apart.Advance(5 + value.Length);
        return ~at;
    }

    /// <summary>The text the reader stands at, without escapes.</summary>
    private ReadOnlySpan<byte> Plain(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            return json.ValueSpan;
        }

        if (_text.Length < json.ValueSpan.Length)
        {
            _text = new byte[json.ValueSpan.Length * 2];
        }

        return _text.AsSpan(0, json.CopyString(_text));
    }

    private static FormatException Unknown(string name) => new($"\"fields.{name}\" is neither text nor a number, nor a list of texts or of groups");
}
