using System.CommandLine;
using Plimsoll.App.Inspections;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>inspection read</c>: a published report or letter.</summary>
internal static class InspectionCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "A PDF (needs pdftotext of poppler-utils) or its text." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var read = new Act(
            "read", Purpose.Anyone,
            """
            Read a published inspection report or letter: judgements, areas to improve, findings.
            Exit code 1 where parts could not be read; the warnings say which.

            Examples:
              plimsoll inspection read report.pdf
              plimsoll inspection read letter.txt --json
            """)
        {
            file, json,
        };
        read.SetAction(parsed => Read(parsed.GetValue(file)!, parsed.GetValue(json)));
        return new Command("inspection", "Published inspection reports.") { read };
    }

    private static int Read(string file, bool json)
    {
        var result = ReadReport.FromFile(file);
        if (result.Report is not { } report)
        {
            return Session.Refuse(result.Refusal!);
        }

        if (json)
        {
            Console.WriteLine(ReportJson.Write(report));
        }
        else
        {
            Console.WriteLine($"{report.Authority ?? "Unknown authority"}: {report.Framework ?? "unknown framework"}, {report.Start:d MMMM yyyy} to {report.End:d MMMM yyyy}, published {report.Published:d MMMM yyyy}");
            Console.WriteLine($"Lead inspector: {report.LeadInspector ?? "not found"}");
            foreach (var judgement in report.Judgements)
            {
                Console.WriteLine($"  {judgement.Name}: {judgement.Grade ?? "not read"}");
            }

            Console.WriteLine("What needs to improve:");
            foreach (var improve in report.Improve)
            {
                Console.WriteLine($"  - {improve}");
            }

            foreach (var section in report.Findings.GroupBy(finding => finding.Section))
            {
                Console.WriteLine($"{section.Key}");
                foreach (var finding in section)
                {
                    Console.WriteLine($"  {finding.Number}. {finding.Text}");
                }
            }
        }

        foreach (var warning in report.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        return report.Warnings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
