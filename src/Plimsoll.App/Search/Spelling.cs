using System.Text;

namespace Plimsoll.App.Search;

/// <summary>Words as they are compared: small letters, without accents, apostrophes and points.</summary>
internal static class Spelling
{
    /// <summary>The words of a text. A double name gives its parts and the whole: <c>Smith-Jones</c> is found under each.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (var written in text.Split([' ', ',', '/', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = written.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(part => part.Length > 0).ToList();
            foreach (var part in parts)
            {
                yield return part;
            }

            if (parts.Count > 1)
            {
                yield return string.Concat(parts);
            }
        }
    }

    /// <summary><c>O'Súilleabháin</c> is <c>osuilleabhain</c>.</summary>
    public static string Plain(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant))
        {
            _ = Accented.TryGetValue(letter, out var plain) ? letters.Append(plain) : letters.Append(letter);
        }

        return letters.ToString();
    }

    /// <summary>How a word sounds, roughly: letters that English spells alike fall together, vowels after the first do not count.</summary>
    public static string Sound(string word)
    {
        var text = word.Replace("ph", "f", StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal)
            .Replace("sh", "s", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal).Replace("kn", "n", StringComparison.Ordinal).Replace("wr", "r", StringComparison.Ordinal);
        var sound = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = Alike(text[at]);
            var counts = at == 0 || letter is not ('a' or 'h' or 'w');
            if (counts && (sound.Length == 0 || sound[^1] != letter))
            {
                sound.Append(letter);
            }
        }

        return sound.ToString();
    }

    private static char Alike(char letter) => letter switch
    {
        'e' or 'i' or 'o' or 'u' or 'y' => 'a',
        'c' or 'q' or 'x' => 'k',
        'z' => 's',
        'v' => 'f',
        'j' => 'g',
        'd' => 't',
        'b' => 'p',
        'm' => 'n',
        _ => letter,
    };

    /// <summary>The program runs without the tables of the system's languages, which would know this.</summary>
    private static readonly Dictionary<char, string> Accented = new[]
    {
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
        ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
        ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"),
    }.SelectMany(pair => pair.Item2.Select(letter => KeyValuePair.Create(letter, pair.Item1))).ToDictionary();
}
