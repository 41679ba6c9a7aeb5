using System.Globalization;
using System.Text;
using System.Text.Json;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Packing;

/// <summary>What the first byte of a packed value says of the rest. None is nought: that is what was wiped.</summary>
internal enum ValueKind : byte
{
    Text = 1,

    Number,

    /// <summary>Several choices, as the JSON text of their list.</summary>
    Several,

    Group,

    /// <summary>A long text that the journal keeps and this does not.</summary>
    InJournal,
}

/// <summary>The values of fields as bytes.</summary>
internal static class PackedValue
{
    /// <summary>A longer text stays in the journal, in bytes.</summary>
    public const int LongestText = 256;

    public static FieldValue Make(ReadOnlySpan<byte> bytes) => Make((ValueKind)bytes[0], bytes[1..]);

    public static FieldValue Make(ValueKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        ValueKind.Text => new FieldValue.Text(Encoding.UTF8.GetString(bytes)),
        ValueKind.Number => new FieldValue.Number(decimal.Parse(bytes, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)),
        ValueKind.Several => new FieldValue.Several(Choices(bytes)),
        ValueKind.Group => new FieldValue.Group(Encoding.UTF8.GetString(bytes)),
        _ => throw new InvalidDataException("it is damaged"),
    };

    private static List<string> Choices(ReadOnlySpan<byte> list)
    {
        var json = new Utf8JsonReader(list);
        var choices = new List<string>();
        for (json.Read(); json.Read() && json.TokenType == JsonTokenType.String;)
        {
            choices.Add(json.GetString()!);
        }

        return choices;
    }
}
