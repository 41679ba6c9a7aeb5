using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>The names of inspectors, without their titles.</summary>
internal static class People
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Lead = new(@"^lead inspectors? ?: ?(?<rest>.*)$", Linear);
    private static readonly Regex Title = new(
        @"[,(]|\b(?:her|his) majesty's\b|\bs?hmi\b|\bsenior\b|\bregulatory\b|\bsocial care\b|\bofsted inspector\b", Linear);

    private static readonly Regex Name = new(@"^\p{Lu}[\p{L}'\u2019.-]*(?: (?:\p{L}[\p{L}'\u2019.-]*)){1,5}$", Linear);

    public static string? LeadInspector(IReadOnlyList<PrintedLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length is > 10 and < 200 && Lead.Match(PrintedText.Plain(lines[i].Text)) is { Success: true } match)
            {
                var rest = lines[i].Text[match.Groups["rest"].Index..];
                return NameIn(rest.Trim().Length > 0 || i + 1 == lines.Count ? rest : lines[i + 1].Text);
            }
        }

        return null;
    }

    /// <summary>The name a text begins with; null if it does not begin with one.</summary>
    public static string? NameIn(string text)
    {
        var title = Title.Match(PrintedText.Plain(text));
        var name = PrintedText.SingleSpaced(title.Success ? text[..title.Index] : text).TrimEnd(',', ' ');
        return Name.IsMatch(name) ? name : null;
    }
}
