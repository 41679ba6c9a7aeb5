namespace Plimsoll.Core.Inspections;

/// <summary>
/// Reads the text of a published inspection report or letter. Any text gives an answer; nothing is guessed:
/// a grade is given only where the printed words leave no doubt, and every part that could not be read is said in the warnings.
/// </summary>
public static class ReportReader
{
    private const int LongestText = 2_000_000;

    public static InspectionReport Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var warnings = new List<string>();
        if (text.Length > LongestText)
        {
            text = text[..LongestText];
            warnings.Add($"The text is longer than any report: only its first {LongestText / 1_000_000} million characters were read.");
        }

        var lines = PrintedPages.Read(text);
        var title = TitlePage.Read(lines);
        var isEarlier = title.Framework == "SIF";
        var table = JudgementTable.Read(lines, isEarlier);
        if (title.Kind == ReportKind.Other && table.Rows.Count < 2)
        {
            warnings.Add("This is not an inspection report or a letter about a visit, as far as can be read.");
            return new(ReportKind.Other, null, null, null, null, title.Published, null, [], [], [], [], warnings);
        }

        if (title.Kind == ReportKind.Other)
        {
            warnings.Add("The title cannot be read. The table of judgements shows that this is an inspection report.");
            title = title with { Kind = ReportKind.Inspection };
        }

        var isLetter = title.Kind != ReportKind.Inspection;
        var body = new BodyReader(lines, table.End, isEarlier || isLetter || table.End == 0 ? Part.Aside : Part.Summary, isEarlier);
        body.Read();

        var judgements = JudgementGrades.Settle(table, isEarlier ? OverallSentence.Read(lines) : null, body.HeadingGrades, !isLetter, warnings);
        warnings.AddRange(body.Warnings);
        var report = new InspectionReport(
            title.Kind, title.Authority, title.Framework, title.Start, title.End, title.Published, title.LeadInspector,
            judgements, body.Summary, body.Improve, body.Findings, warnings);
        warnings.AddRange(Missing.From(report, lines));
        return report;
    }
}
