using System.Text;

namespace Plimsoll.Core.Inspections;

/// <summary>The characters of printed text: what a reader means by them, and how wrapped lines become running text again.</summary>
internal static class PrintedText
{
    private const char SoftHyphen = '\u00ad';

    /// <summary>One kind of line end and of space, ligatures spelled out, invisible characters gone; page ends stay as form feeds.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '\n' or '\f' => clean.Append(c),
                '\r' => i + 1 < text.Length && text[i + 1] == '\n' ? clean : clean.Append('\n'),
                '\v' or '\u0085' or '\u2028' or '\u2029' => clean.Append('\n'),
                '\t' => clean.Append("    "),
                SoftHyphen => EndsLine(text, i) ? clean.Append(c) : clean,
                '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' => clean,
                '\ufb00' => clean.Append("ff"),
                '\ufb01' => clean.Append("fi"),
                '\ufb02' => clean.Append("fl"),
                '\ufb03' => clean.Append("ffi"),
                '\ufb04' => clean.Append("ffl"),
                _ when char.IsWhiteSpace(c) => clean.Append(' '),
                _ when char.IsControl(c) => clean,
                _ => clean.Append(c),
            };
        }

        return clean.ToString();
    }

    /// <summary>Adds a wrapped line to the text before it: one space between, none after the hyphen of a compound.</summary>
    public static void Append(StringBuilder text, string line)
    {
        var next = SingleSpaced(line);
        if (text.Length > 0 && text[^1] == SoftHyphen)
        {
            text.Length--;
        }
        else if (text.Length > 0 && next.Length > 0 && !RunsOn(text, next))
        {
            text.Append(' ');
        }

        text.Append(next);
    }

    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            Append(text, line);
        }

        return text.ToString();
    }

    public static string SingleSpaced(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>For comparison only: lower case, straight quotes, plain dashes. As long as the text itself.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            plain[i] = source[i] switch
            {
                '\u2018' or '\u2019' or '`' or '\u00b4' => '\'',
                '\u201c' or '\u201d' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                var c => char.ToLowerInvariant(c),
            };
        }
    });

    /// <summary>True if a sentence, a list's introduction or a list's item ends here, also before a reference: "at risk. (Recommendation)".</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        const string closers = "'\"\u2019\u201d) ";
        var bracket = text.TrimEnd("'\"\u2019\u201d ") is [.., ')'] ? text.LastIndexOf('(') : -1;
        return IsEnd(text.TrimEnd(closers)) || (bracket > 0 && IsEnd(text[..bracket].TrimEnd(closers)));

        static bool IsEnd(ReadOnlySpan<char> words) => words is [.., '.' or '!' or '?' or ':' or ';'];
    }

    // "multi-" + "agency" is one word; "16-" + "and 17-year-olds" is two; a dash with a space before it is punctuation.
    private static bool RunsOn(StringBuilder text, string next)
    {
        if (text[^1] is not ('-' or '\u2010' or '\u2011' or '\u2013' or '/') || text.Length < 2 || !char.IsLetterOrDigit(text[^2]))
        {
            return false;
        }

        var word = next.IndexOf(' ') is var end and >= 0 ? next[..end] : next;
        return char.IsLetterOrDigit(next[0]) && word is not ("and" or "or" or "to");
    }

    private static bool EndsLine(string text, int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is ' ' or '\r')
        {
            next++;
        }

        return next < text.Length && text[next] is '\n' or '\f';
    }
}
