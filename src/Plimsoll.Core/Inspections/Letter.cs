using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>What a letter about a visit says of itself: its date, the dates of the visit, the framework and who signed it.</summary>
internal static class Letter
{
    private const int LinesToSearch = 60;

    private static readonly Regex Visited = new(
        @"\bvisit\b.{0,200}? on (?<dates>.{0,80})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The date at the head of the letter, above "Dear".</summary>
    public static DateOnly? Dated(IEnumerable<string> head) =>
        head.TakeWhile(line => !line.StartsWith("Dear ", StringComparison.Ordinal)).Select(PrintedDates.Whole).FirstOrDefault(date => date is not null);

    public static (DateOnly Start, DateOnly End)? VisitDates(IReadOnlyList<PrintedLine> lines)
    {
        var opening = PrintedText.Join(lines.Where(line => !line.IsBlank).Take(LinesToSearch).Select(line => line.Text[..Math.Min(line.Text.Length, 2000)]));
        return Visited.Match(opening) is { Success: true } match ? PrintedDates.FirstSpan(match.Groups["dates"].Value) : null;
    }

    public static string? Framework(IReadOnlyList<PrintedLine> lines)
    {
        var opening = PrintedText.Plain(PrintedText.Join(lines.Take(LinesToSearch * 2).Select(line => line.Text)));
        return opening.Contains("(ilacs)", StringComparison.Ordinal) || opening.Contains("inspection of local authority children's services", StringComparison.Ordinal)
            ? "ILACS"
            : opening.Contains("single inspection framework", StringComparison.Ordinal) ? "SIF" : null;
    }

    /// <summary>The name under "Yours sincerely".</summary>
    public static string? Signatory(IReadOnlyList<PrintedLine> lines)
    {
        var closing = lines.SkipWhile(line => !line.Text.StartsWith("Yours ", StringComparison.Ordinal)).Skip(1).FirstOrDefault(line => !line.IsBlank);
        return closing.Text is { } name ? People.NameIn(name) : null;
    }
}
