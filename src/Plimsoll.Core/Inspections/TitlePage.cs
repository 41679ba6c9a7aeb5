using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>What the first page says of a report, or the head of a letter: what it is, of whom, when, by whom.</summary>
internal sealed record TitlePage(
    ReportKind Kind, string? Authority, string? Framework, DateOnly? Start, DateOnly? End, DateOnly? Published, string? LeadInspector)
{
    private const int LinesToSearch = 60;
    private const int TitleLines = 8;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex EndsTitle = new(@"^(?:inspection dates?|lead inspector|judgement|report published|dates? of (?:visit|inspection)|dear)\b", Linear);
    private static readonly Regex Inspection = new(
        @"^(?:(?<before>.{2,80}?) )?inspection of (?:(?<name>.{2,80}?) )?(?:local authority )?children's (?:social care )?services$", Linear);

    private static readonly Regex Earlier = new(@"^(?<name>.{2,80}?) (?:re-)?inspection of services for children in need of help and protection\b", Linear);
    private static readonly Regex Visit = new(
        @"^(?:ofsted )?(?<kind>monitoring|focused) visit (?:to|of) (?<name>.{2,80}?)(?: local authority)?(?: children's (?:social care )?services)?$", Linear);

    private static readonly Regex Dates = new(@"^(?:inspection dates?|dates? of (?:visit|inspection)) ?: ?(?<rest>.*)$", Linear);
    private static readonly Regex DatePublished = new(@"^(?:report )?published ?: ?(?<rest>.*)$", Linear);

    public static TitlePage Read(IReadOnlyList<PrintedLine> lines)
    {
        var head = lines.Where(line => !line.IsBlank).Take(LinesToSearch).Select(line => PrintedText.SingleSpaced(line.Text)).ToList();
        var title = PrintedText.Join(head.TakeWhile(line => !EndsTitle.IsMatch(PrintedText.Plain(line))).Take(TitleLines));
        var published = Labelled(head, DatePublished) is { } printed ? PrintedDates.Whole(printed) : null;
        var span = Labelled(head, Dates) is { } dates ? PrintedDates.WholeSpan(dates) : null;
        var inspector = People.LeadInspector(lines);

        if (Match(Earlier, title) is { } earlier)
        {
            return new(ReportKind.Inspection, Named(earlier, title), "SIF", span?.Start, span?.End, published, inspector);
        }

        if (Match(Inspection, title) is { } inspection)
        {
            return new(ReportKind.Inspection, Named(inspection, title), "ILACS", span?.Start, span?.End, published, inspector);
        }

        if (head.Select(line => (Line: line, Match: Match(Visit, line))).FirstOrDefault(line => line.Match is not null) is { Match: { } visit } found)
        {
            var kind = visit.Groups["kind"].Value == "monitoring" ? ReportKind.MonitoringVisit : ReportKind.FocusedVisit;
            span ??= Letter.VisitDates(lines);
            return new(kind, Named(visit, found.Line), Letter.Framework(lines), span?.Start, span?.End, published ?? Letter.Dated(head), inspector ?? Letter.Signatory(lines));
        }

        return new(ReportKind.Other, null, null, span?.Start, span?.End, published, inspector);
    }

    private static Match? Match(Regex form, string text) => form.Match(PrintedText.Plain(text)) is { Success: true } match ? match : null;

    // The plain text is as long as the printed one, so a place in one is a place in the other.
    private static string? Named(Match match, string title)
    {
        var name = match.Groups["name"] is { Success: true } inside ? inside : match.Groups["before"];
        return name.Success ? title.Substring(name.Index, name.Length) : null;
    }

    private static string? Labelled(List<string> head, Regex label)
    {
        for (var i = 0; i < head.Count; i++)
        {
            if (Match(label, head[i]) is { } match)
            {
                var rest = match.Groups["rest"].Value.Trim();
                return rest.Length > 0 || i + 1 == head.Count ? rest : head[i + 1];
            }
        }

        return null;
    }
}
