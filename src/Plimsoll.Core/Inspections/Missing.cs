namespace Plimsoll.Core.Inspections;

/// <summary>Says what a report of its kind should hold and this one does not show.</summary>
internal static class Missing
{
    public static IEnumerable<string> From(InspectionReport report, IReadOnlyList<PrintedLine> lines)
    {
        var isInspection = report.Kind == ReportKind.Inspection;
        if (report.Framework == "SIF")
        {
            yield return "This report is of the single inspection framework (2013 to 2017). Its recommendations stand as areas to improve, "
                + "and the summary over each section as findings without a number.";
        }

        if (report.Authority is null)
        {
            yield return "The name of the authority cannot be read.";
        }

        if (report.Start is null)
        {
            yield return isInspection ? "The dates of the inspection cannot be read." : "The dates of the visit cannot be read.";
        }

        if (report.LeadInspector is null)
        {
            yield return "The name of the lead inspector cannot be read.";
        }

        if (isInspection && report.Judgements.Count == 0)
        {
            yield return "No judgement can be read.";
        }
        else if (isInspection && !report.Judgements.Any(judgement => JudgementNames.Same(judgement.Name, JudgementNames.Overall)))
        {
            yield return "The overall effectiveness cannot be read.";
        }

        if (isInspection && report.Improve.Count == 0)
        {
            yield return "No area to improve can be read.";
        }

        if (report.Findings.Count == 0)
        {
            yield return "No findings can be read.";
        }

        if (!lines.Any(line => IsClosing(line.Text)))
        {
            yield return isInspection
                ? "The text ends before Ofsted's closing words: its last part may be missing."
                : "The text ends before the closing of the letter: its last part may be missing.";
        }
    }

    private static bool IsClosing(string text) =>
        text.StartsWith("The Office for Standards in Education", StringComparison.Ordinal) || text.StartsWith("Yours ", StringComparison.Ordinal);
}
