using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>The findings of one rule.</summary>
public sealed record RuleFindings(string Code, CinFinding First, int Findings, int Children);

/// <summary>The findings on one child, or on the return where <see cref="Child"/> has no line.</summary>
/// <param name="Child">The child's LAchildID; null where it has none.</param>
/// <param name="Line">The first line to which a finding points; 0 for the return as a whole.</param>
public sealed record ChildFindings(string? Child, int Line, IReadOnlyList<CinFinding> Findings);

/// <summary>
/// Findings gathered for a person to read: by rule and by child, errors apart from queries. All are counted; of those by child the first are kept.
/// </summary>
/// <param name="most">How many findings of each kind are kept.</param>
public sealed class FindingReport(int most)
{
    private readonly Dictionary<string, (CinFinding First, int Findings, HashSet<string> Children)> _byRule = [];
    private readonly List<CinFinding> _errors = [];
    private readonly List<CinFinding> _queries = [];

    public void Add(CinFinding finding)
    {
        if (!_byRule.TryGetValue(finding.Code, out var rule))
        {
            rule = (finding, 0, []);
        }

        foreach (var place in finding.Locations)
        {
            rule.Children.Add(place.Child ?? "");
        }

        _byRule[finding.Code] = rule with { Findings = rule.Findings + 1 };
        var kept = finding.Severity == Severity.Error ? _errors : _queries;
        if (kept.Count < most)
        {
            kept.Add(finding);
        }
    }

    /// <summary>The rules that found something of this severity, those with the most findings first.</summary>
    public IReadOnlyList<RuleFindings> Rules(Severity severity) =>
        [.. _byRule.Where(rule => rule.Value.First.Severity == severity).Select(rule => new RuleFindings(rule.Key, rule.Value.First, rule.Value.Findings, rule.Value.Children.Count))
            .OrderByDescending(rule => rule.Findings).ThenBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>The findings that were kept, by the child to whom they point first, in the order of the file; those on the return come first.</summary>
    public IReadOnlyList<ChildFindings> Children(Severity severity) =>
        [.. (severity == Severity.Error ? _errors : _queries)
            .GroupBy(finding => finding.Locations is [var first, ..] ? (first.Child, Row: first.Child is null ? first.Line : 0) : (null, 0))
            .Select(group => new ChildFindings(group.Key.Child, group.Min(finding => finding.IsOfReturn ? 0 : finding.Locations.Min(place => place.Line)), [.. group]))
            .OrderBy(child => child.Line)];
}
