namespace Plimsoll.Core.Inspections;

/// <summary>One printed line: as it stands, without its margins, and the page it is on. A blank line has no text.</summary>
internal readonly record struct PrintedLine(string Raw, string Text, int Page)
{
    public bool IsBlank => Text.Length == 0;

    public int Indent => Raw.Length - Raw.TrimStart().Length;
}

/// <summary>The text of a report as lines of what its authors wrote: without headers, footers, page numbers and footnotes.</summary>
internal static class PrintedPages
{
    public static IReadOnlyList<PrintedLine> Read(string text)
    {
        var pages = PrintedText.Clean(text).Split('\f').Select(page => page.Split('\n')).ToList();
        Furniture.Blank(pages);
        foreach (var page in pages)
        {
            Footnotes.Blank(page);
        }

        return [.. pages.SelectMany((page, number) => page.Select(line => new PrintedLine(line.TrimEnd(), line.Trim(), number)))];
    }
}
