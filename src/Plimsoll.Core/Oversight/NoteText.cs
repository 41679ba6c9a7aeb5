using System.Text;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>Where the words of a note have stood before.</summary>
public enum TextUse
{
    New,

    /// <summary>In an earlier note about this child.</summary>
    ThisChild,

    /// <summary>In a note about somebody else, who is not shown.</summary>
    AnotherChild,
}

/// <summary>The words of a note, bare: for telling whether they say something and whether they stood elsewhere.</summary>
public sealed class NoteText
{
    private const int FewestWords = 4;

    private readonly HashSet<string> _stock;

    private readonly HashSet<string> _small;

    private readonly int _longest;

    public NoteText(Catalogue catalogue)
    {
        _stock = Set(catalogue, "oversight.stock-words");
        _small = Set(catalogue, "oversight.small-words");
        _longest = _stock.Select(phrase => phrase.Split(' ').Length).DefaultIfEmpty(1).Max();
    }

    private static HashSet<string> Set(Catalogue catalogue, string id) => [.. catalogue.Codes.TryGetValue(id, out var set) ? set.Codes.Select(code => string.Join(' ', Words(code))) : []];

    /// <summary>Fewer than four different words are left when the stock words, in any mixture, and the small words are taken out.</summary>
    public bool IsStock(string text)
    {
        var words = Words(text);
        var own = new HashSet<string>();
        for (var i = 0; i < words.Count;)
        {
            var taken = Stock(words, i);
            if (taken == 0 && !_small.Contains(words[i]))
            {
                own.Add(words[i]);
            }

            i += Math.Max(1, taken);
        }

        return own.Count < FewestWords;
    }

    /// <summary>How many words from a place on are one stock phrase, the longest there is; 0 where none is.</summary>
    private int Stock(List<string> words, int at)
    {
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            if (_stock.Contains(string.Join(' ', words.Skip(at).Take(length))))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>How much is written: runs of spaces, and of one character, do not make a text longer.</summary>
    public static int Length(string text)
    {
        var length = 0;
        var (last, run) = ('\0', 0);
        foreach (var character in text.Trim())
        {
            var one = char.IsWhiteSpace(character) ? ' ' : character;
            run = one == last ? run + 1 : 1;
            last = one;
            length += run <= (one == ' ' ? 1 : 2) ? 1 : 0;
        }

        return length;
    }

    /// <summary>
    /// The text as it is compared: small letters, no punctuation, one space, and without the names given, so that one text with another name in it is the same text.
    /// </summary>
    public static string Bare(string text, IEnumerable<string> names)
    {
        var without = names.SelectMany(Words).ToHashSet();
        return string.Join(' ', Words(text).Where(word => !without.Contains(word)));
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant() + ' ')
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        // What is left of a possessive.
        words.RemoveAll(one => one == "s");
        return words;
    }
}
