using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>Footnotes: a number alone on a line near the foot of the page, and the small text to the page's end. They and their marks are left out of the text.</summary>
internal static class Footnotes
{
    private const int MostLines = 14;
    private const int WidestMargin = 6;

    private static readonly Regex Mark = new(@"^\d{1,2}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static void Blank(string[] page)
    {
        var written = Enumerable.Range(0, page.Length).Where(i => page[i].Trim().Length > 0).ToList();
        var start = written.Skip(1).TakeLast(MostLines).FirstOrDefault(i => IsMark(page, i), -1);
        if (start < 0)
        {
            return;
        }

        for (var i = start; i < page.Length; i++)
        {
            var text = page[i].Trim();
            if (Mark.IsMatch(text))
            {
                BlankMark(page.AsSpan(0, start), text);
            }

            page[i] = "";
        }
    }

    private static bool IsMark(string[] page, int i) =>
        Mark.IsMatch(page[i].Trim())
        && page[i].Length - page[i].TrimStart().Length <= WidestMargin
        && page[i - 1].Trim().Length == 0
        && i + 1 < page.Length && page[i + 1].Trim().Length > 0;

    // The mark in the text is glued to a word or to its punctuation: "protection.1", "schools,2 four".
    private static void BlankMark(Span<string> lines, string mark)
    {
        foreach (ref var line in lines)
        {
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            while (at >= 0)
            {
                var end = at + mark.Length;
                var before = at > 0 ? line[at - 1] : ' ';
                var glued = char.IsLower(before) || before is '.' or ',' or ';' or ':' or ')' or '\u2019' or '\'' or '?';
                if (glued && (at < 2 || !char.IsDigit(line[at - 2])) && (end == line.Length || line[end] is ' ' or '.' or ',' or ';' or ':' or ')'))
                {
                    line = line.Remove(at, mark.Length);
                    return;
                }

                at = line.IndexOf(mark, end, StringComparison.Ordinal);
            }
        }
    }
}
