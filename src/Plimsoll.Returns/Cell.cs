using System.Globalization;

namespace Plimsoll.Returns;

/// <summary>
/// One value of a file as it was typed, with its place, and what it means where it means something.
/// <see cref="Raw"/> is null where the element is absent and empty where it is there without text; both are missing.
/// </summary>
public readonly record struct Cell(string? Raw, int Line, int Column = 0)
{
    private static readonly string[] ZoneForms = ["zzz"];

    public bool IsMissing => string.IsNullOrWhiteSpace(Raw);

    /// <summary>The text without the space around it, or null where it is missing.</summary>
    public string? Text => IsMissing ? null : Raw!.Trim();

    /// <summary>
    /// A day written as <c>xs:date</c>: yyyy-mm-dd. A time zone after it (allowed by XML, meaningless for a day) is passed over.
    /// Null where missing or not a date.
    /// </summary>
    public DateOnly? Date
    {
        get
        {
            var text = Raw.AsSpan().Trim();
            return text.Length >= 10 && text[4] == '-' && text[7] == '-' && (text.Length == 10 || IsZone(text[10..]))
                ? Day(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]))
                : null;
        }
    }

    /// <summary>Yes or no: 1 and true, 0 and false, in any case. Null where missing or neither.</summary>
    public bool? Flag => Raw.AsSpan().Trim() switch
    {
        "1" => true,
        "0" => false,
        var text when text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        var text when text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        _ => null,
    };

    /// <summary>A whole number from 0. Null where missing or not such a number.</summary>
    public int? Number => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The number that digits write; -1 where something else stands among them.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var letter in text)
        {
            if (letter is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (letter - '0');
        }

        return number;
    }

    private static bool IsZone(ReadOnlySpan<char> rest) => rest.IsEmpty
        || rest is "Z"
        || (rest[0] is '+' or '-' && DateTimeOffset.TryParseExact(rest, ZoneForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
