using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>What is printed on the page and is not the text: page numbers, running headers and footers.</summary>
internal static class Furniture
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const int FooterLines = 4;
    private const int HeaderLines = 2;
    private const int ShortestRunningLine = 5;

    private static readonly Regex PageNumber = new(@"^(?:page )?\d{1,3}(?: of \d{1,3})?$", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex FarNumber = new(@"^ {30,}\d{1,3} *$", Linear);
    private static readonly Regex NumberBefore = new(@"^\d{1,3} {2,}", Linear);
    private static readonly Regex NumberAfter = new(@" {2,}\d{1,3}$", Linear);
    private static readonly Regex Title = new(@"^(?:re-inspection|inspection|monitoring visit|focused visit) (?:of|to) .{3,120} services$", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex DatesAndNumber = new(@"^\d{1,2} .{3,60} \d{4} +\d{1,3}$", Linear);

    /// <summary>Blanks it, so that lines keep their places.</summary>
    public static void Blank(IReadOnlyList<string[]> pages)
    {
        foreach (var page in pages)
        {
            BlankNumbers(page);
        }

        var running = Running(pages);
        foreach (var page in pages)
        {
            foreach (var i in Edges(page).Where(i => running.Contains(Key(page[i]))).ToList())
            {
                page[i] = "";
            }

            BlankTitles(page);
        }
    }

    private static void BlankNumbers(string[] page)
    {
        for (var i = 0; i < page.Length; i++)
        {
            if (FarNumber.IsMatch(page[i]))
            {
                page[i] = "";
            }
        }

        var last = Array.FindLastIndex(page, line => line.Trim().Length > 0);
        if (last >= 0 && PageNumber.IsMatch(page[last].Trim()))
        {
            page[last] = "";
        }
    }

    // A line at the edge of at least three pages, and either on many of them or beside the page number: one word may end three pages by chance.
    private static HashSet<string> Running(IReadOnlyList<string[]> pages)
    {
        var seen = new Dictionary<string, (int Pages, int Numbered)>();
        foreach (var page in pages)
        {
            foreach (var line in Edges(page).Select(i => page[i]).DistinctBy(Key))
            {
                var (count, numbered) = seen.GetValueOrDefault(Key(line));
                seen[Key(line)] = (count + 1, numbered + (IsNumbered(line) ? 1 : 0));
            }
        }

        return [.. seen
            .Where(entry => entry.Key.Length >= ShortestRunningLine && entry.Value.Pages >= 3)
            .Where(entry => entry.Value.Pages * 5 >= pages.Count * 2 || entry.Value.Numbered >= 3)
            .Select(entry => entry.Key)];
    }

    private static IEnumerable<int> Edges(string[] page)
    {
        var written = Enumerable.Range(0, page.Length).Where(i => page[i].Trim().Length > 0).ToList();
        return written.Take(HeaderLines).Union(written.TakeLast(FooterLines));
    }

    private static bool IsNumbered(string line) => NumberBefore.IsMatch(line.Trim()) || NumberAfter.IsMatch(line.Trim());

    private static string Key(string line) => PrintedText.SingleSpaced(NumberAfter.Replace(NumberBefore.Replace(line.Trim(), ""), ""));

    // Where the page ends were lost, the footer is still known by its form: the title, then the dates and the page number.
    private static void BlankTitles(string[] page)
    {
        for (var i = 0; i + 1 < page.Length; i++)
        {
            if (Title.IsMatch(page[i].Trim()) && DatesAndNumber.IsMatch(page[i + 1].Trim()))
            {
                page[i] = page[i + 1] = "";
            }
        }
    }
}
