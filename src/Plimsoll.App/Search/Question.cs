using System.Globalization;

namespace Plimsoll.App.Search;

/// <summary>What somebody typed to find a person: words, a day of birth, a number or a postcode, in any order.</summary>
/// <param name="Words">Each must be found in a name, or in an address.</param>
/// <param name="Numbers">Digits of a number, a reference or a phone, without spaces.</param>
internal sealed record Question(IReadOnlyList<string> Words, DateOnly? Born, IReadOnlyList<string> Numbers)
{
    private const int LongestQuestion = 200;

    /// <summary>A number shorter than this is a house number, or nothing.</summary>
    private const int ShortestNumber = 4;

    private static readonly string[] Days = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-M-d", "d MMM yyyy", "d MMMM yyyy", "d/M/yy"];

    public bool IsEmpty => Words.Count == 0 && Born is null && Numbers.Count == 0;

    public static Question Of(string typed)
    {
        var text = typed.Length > LongestQuestion ? typed[..LongestQuestion] : typed;
        var (born, rest) = Day(text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var (words, numbers) = (new List<string>(), new List<string>());
        var digits = "";
        foreach (var part in rest.Append(""))
        {
            if (part.Length > 0 && part.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '+'))
            {
                // Numbers are written in groups: 999 123 4567 is one.
                digits += string.Concat(part.Where(char.IsAsciiDigit));
                continue;
            }

            (digits.Length >= ShortestNumber ? numbers : words).AddRange(digits.Length > 0 ? [digits] : []);
            digits = "";
            words.AddRange(Spelling.Words(part));
        }

        return new Question(Joined(words), born, numbers);
    }

    /// <summary>The two halves of a postcode are one word.</summary>
    private static List<string> Joined(List<string> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (IsOutward(words[at]) && IsInward(words[at + 1]))
            {
                (words[at], words[at + 1]) = (words[at] + words[at + 1], "");
            }
        }

        return [.. words.Where(word => word.Length > 0)];
    }

    private static bool IsOutward(string word) => word.Length is >= 2 and <= 4 && char.IsAsciiLetter(word[0]) && word.Any(char.IsAsciiDigit);

    private static bool IsInward(string word) => word.Length is >= 1 and <= 3 && char.IsAsciiDigit(word[0]) && word[1..].All(char.IsAsciiLetter);

    /// <summary>A day among the parts, one part long or three, and the parts without it.</summary>
    private static (DateOnly? Born, IReadOnlyList<string> Others) Day(string[] parts)
    {
        foreach (var length in (ReadOnlySpan<int>)[3, 1])
        {
            for (var at = 0; at + length <= parts.Length; at++)
            {
                if (DateOnly.TryParseExact(string.Join(' ', parts[at..(at + length)]), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return (day, [.. parts[..at], .. parts[(at + length)..]]);
                }
            }
        }

        return (null, parts);
    }
}
