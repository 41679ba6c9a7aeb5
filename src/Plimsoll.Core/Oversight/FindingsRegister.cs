using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>How a theme stands in the register of findings.</summary>
public enum ThemeState
{
    /// <summary>Said, and not closed.</summary>
    Open,

    /// <summary>Every finding on it is closed, and none came after.</summary>
    Closed,

    /// <summary>Closed once, and said again since.</summary>
    Reopened,
}

/// <summary>One theme of the register: what was said of it, where, and whether it is still so.</summary>
/// <param name="Name">The theme as it was written first.</param>
/// <param name="Findings">The findings on it, in order of when they were opened.</param>
/// <param name="Reports">The reports that said it, each once, in order.</param>
public sealed record FindingTheme(string Name, IReadOnlyList<CaseRecord> Findings, IReadOnlyList<string> Reports, ThemeState State)
{
    /// <summary>Two reports said the same: what was done after the first did not last.</summary>
    public bool IsRepeated => Reports.Count > 1;
}

/// <summary>
/// What inspectors, auditors, panels and complaints said of the service, by theme. A finding lives until it is closed on evidence;
/// the same theme in a later report is a repeated finding, and reopens what was closed.
/// </summary>
public static class FindingsRegister
{
    /// <param name="timeline">The authority's.</param>
    public static IReadOnlyList<FindingTheme> Of(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var closed = timeline.OfType(RecordTypes.FindingClosed).Where(entry => entry.About is not null).ToLookup(entry => entry.About!);
        return [.. timeline.OfType(RecordTypes.Finding)
            .GroupBy(entry => Key(entry.Record.Text("theme")))
            .Select(group => Theme([.. group], closed))];
    }

    private static FindingTheme Theme(List<Entry> findings, ILookup<string, Entry> closed)
    {
        Entry? ClosedBy(Entry finding) => closed[finding.Root].FirstOrDefault();
        var open = findings.Where(finding => ClosedBy(finding) is null).ToList();
        var isAgain = open.Any(finding => findings.Any(earlier => ClosedBy(earlier) is { } close && close.At < finding.At));
        return new FindingTheme(
            findings[0].Record.Text("theme")?.Trim() ?? "",
            [.. findings.Select(finding => finding.Record)],
            [.. findings.Select(finding => finding.Record.Text("report")).OfType<string>().Distinct()],
            isAgain ? ThemeState.Reopened : open.Count > 0 ? ThemeState.Open : ThemeState.Closed);
    }

    /// <summary>A theme is the same however its letters and spaces are written.</summary>
    private static string Key(string? theme) => string.Join(' ', (theme ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
