using System.Text;
using Plimsoll.App.Census;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Cli;

/// <summary>Findings for a person to read.</summary>
internal sealed class CinText(Stream output, bool all) : ICinForm
{
    private const int Most = 200;

    private readonly FindingReport _report = new(all ? int.MaxValue : Most);

    public static string Line(CinRuleNotRun rule) => $"Rule {rule.Rule.Code} {(rule.HasFailed ? "failed" : "was not run")}: {rule.Reason}";

    public void Add(CinFinding finding) => _report.Add(finding);

    public void End(CinValidated done)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        text.WriteLine(FindingWords.Sum(done));
        if (FindingWords.YearWarning(done) is { } warning)
        {
            text.WriteLine($"Warning: {warning}");
        }

        foreach (var rule in done.NotRun)
        {
            text.WriteLine(Line(rule));
        }

        Write(text, Severity.Error, done.Errors, "Errors: to be put right before the census is sent");
        Write(text, Severity.Query, done.Queries, "Queries: to be put right, or to be sent with a reason");
    }

    private static string Title(ChildFindings child) => child switch
    {
        { Line: 0 } => "The return as a whole",
        { Child: { } id } => $"Child {id}, from line {child.Line}",
        _ => child.Findings[0].Locations[0].Table == CinTable.Header ? "The header" : $"A child without an id, line {child.Line}",
    };

    private void Write(StreamWriter text, Severity severity, long count, string title)
    {
        if (count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine(title);
        text.WriteLine();
        foreach (var rule in _report.Rules(severity))
        {
            var children = rule.Children == 0 ? "" : $", {FindingWords.Many(rule.Children, "child", "children")}";
            text.WriteLine($"  {rule.Code,-6} {FindingWords.Many(rule.Findings, "finding", "findings")}{children}; {FindingWords.Owner(rule.First)}");
            text.WriteLine($"         {(rule.First.Rule is null ? "The file does not keep to the form of a census" : rule.First.Message)}. {FindingWords.Fix(rule.First)}");
        }

        foreach (var child in _report.Children(severity))
        {
            text.WriteLine();
            text.WriteLine($"  {Title(child)}");
            foreach (var finding in child.Findings)
            {
                text.WriteLine($"    {finding.Code,-6} {finding.Message.TrimEnd('.')}");
                foreach (var place in finding.Locations)
                {
                    text.WriteLine($"           {FindingWords.Place(place)}{(place.Child == child.Child ? "" : $" (child {place.Child ?? "without an id"})")}");
                }
            }
        }

        if (!all && count > Most)
        {
            text.WriteLine();
            text.WriteLine($"  These are the first {Most} of {count:N0}. --all lists every one; --csv and --xlsx make a table of them.");
        }
    }
}
