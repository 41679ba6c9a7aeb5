using System.Globalization;
using System.Text;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>
/// The one line that a timeline shows of a record: words with fields in curly brackets, and parts in square brackets
/// that stand only where all their fields have a value.
/// </summary>
public sealed class SummaryLine
{
    private readonly IReadOnlyList<Part> _parts;

    private SummaryLine(string words, IReadOnlyList<Part> parts) => (Words, _parts) = (words, parts);

    /// <summary>As the catalogue writes it.</summary>
    public string Words { get; }

    /// <summary>The fields that it shows.</summary>
    public IEnumerable<string> Fields => _parts.SelectMany(part => part.Pieces).Where(piece => piece.IsField).Select(piece => piece.Text);

    /// <param name="words">What a value is called: the name of a worker, the label of a published code. Without it, codes stand as they are, and dates as people write them.</param>
    public string Of(CaseRecord record, RecordType type, Func<Field, string, string>? words = null)
    {
        var line = new StringBuilder();
        foreach (var part in _parts)
        {
            if (!part.IsOptional || part.Pieces.All(piece => !piece.IsField || record[piece.Text] is not null))
            {
                line.AppendJoin("", part.Pieces.Select(piece => piece.IsField ? Value(record[piece.Text], type.Field(piece.Text), words) : piece.Text));
            }
        }

        var text = line.ToString().Trim();
        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static string Value(FieldValue? value, Field? field, Func<Field, string, string>? words) => value switch
    {
        null => "",
        FieldValue.Several several => string.Join(", ", several.Values.Select(one => Word(one, field, words))),
        _ => Word(value.ToString()!, field, words),
    };

    private static string Word(string value, Field? field, Func<Field, string, string>? words) =>
        field is null ? value
        : words is not null ? words(field, value)
        : field.Type is FieldType.Date or FieldType.Instant && Moment.TryParse(value, null, out var moment) ? moment.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : field.Codes is { From: not null } codes ? codes.Find(value)?.Means ?? value
        : value;

    /// <summary>Reads such a line; answers with what is wrong, or null.</summary>
    internal static string? TryRead(string text, out SummaryLine? line)
    {
        line = null;
        var parts = new List<Part>();
        var pieces = new List<Piece>();
        var words = new StringBuilder();
        var isOptional = false;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '{':
                    EndWords();
                    var end = text.IndexOf('}', at);
                    if (end < 0 || text.AsSpan(at + 1, end - at - 1).IndexOfAny('{', '[') >= 0)
                    {
                        return "a \"{\" without its \"}\"";
                    }

                    pieces.Add(new Piece(text[(at + 1)..end], true));
                    at = end;
                    break;
                case '[' when !isOptional:
                case ']' when isOptional:
                    if (text[at] == ']' && !pieces.Exists(piece => piece.IsField))
                    {
                        return "a part in square brackets without a field";
                    }

                    EndPart();
                    isOptional = !isOptional;
                    break;
                case '}' or '[' or ']':
                    return $"\"{text[at]}\" where none belongs";
                default:
                    words.Append(text[at]);
                    break;
            }
        }

        if (isOptional)
        {
            return "a \"[\" without its \"]\"";
        }

        EndPart();
        line = new SummaryLine(text, parts);
        return null;

        void EndWords()
        {
            if (words.Length > 0)
            {
                pieces.Add(new Piece(words.ToString(), false));
                words.Clear();
            }
        }

        void EndPart()
        {
            EndWords();
            if (pieces.Count > 0)
            {
                parts.Add(new Part([.. pieces], isOptional));
                pieces.Clear();
            }
        }
    }

    private sealed record Part(IReadOnlyList<Piece> Pieces, bool IsOptional);

    private sealed record Piece(string Text, bool IsField);
}
