using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plimsoll.Core.Records;

/// <summary>
/// What a field of the type document holds of a document that is kept here: its content's hash, and its name, size and kind as they were when it
/// was given. Written <c>sha256:HASH KIND SIZE NAME</c>. A field may also hold other words: those name a document that is kept elsewhere.
/// </summary>
/// <param name="Hash">SHA-256 of the content, 64 small hexadecimal digits.</param>
/// <param name="Kind">What the content is, as a media type: <c>application/pdf</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Name">As the person who gave it called it.</param>
public sealed record DocumentReference(string Hash, string Kind, long Size, string Name) : IParsable<DocumentReference>
{
    public const string Prefix = "sha256:";

    private const int HashLength = 64;

    public static bool IsHash(string hash) => hash is { Length: HashLength } && hash.All(char.IsAsciiHexDigitLower);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DocumentReference result)
    {
        result = null;
        if (s is null || !s.StartsWith(Prefix, StringComparison.Ordinal) || s.Split(' ', 4) is not [var hash, var kind, var size, { Length: > 0 } name]
            || !IsHash(hash[Prefix.Length..]) || kind.Length == 0
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
        {
            return false;
        }

        result = new DocumentReference(hash[Prefix.Length..], kind, bytes, name);
        return true;
    }

    public static DocumentReference Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var reference) ? reference : throw new FormatException($"\"{s}\" is not a document: expected sha256:HASH KIND SIZE NAME.");

    /// <summary>The documents that a record's fields refer to.</summary>
    public static IEnumerable<DocumentReference> In(IReadOnlyDictionary<string, FieldValue> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var value in fields.Values)
        {
            if (value is FieldValue.Text text && TryParse(text.Value, null, out var one))
            {
                yield return one;
            }

            // The fields of a group are text as well; a hash in it is found by its prefix.
            for (var at = value is FieldValue.Group ? 0 : -1; at >= 0; at++)
            {
                var json = value.ToString()!;
                at = json.IndexOf($"\"{Prefix}", at, StringComparison.Ordinal);
                if (at < 0)
                {
                    break;
                }

                var end = json.IndexOf('"', at + 1);
                if (end > 0 && TryParse(json[(at + 1)..end], null, out var inGroup))
                {
                    yield return inGroup;
                }
            }
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Hash} {Kind} {Size} {Name}");
}
