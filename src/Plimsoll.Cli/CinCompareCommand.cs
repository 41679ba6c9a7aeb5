using System.CommandLine;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>cin compare</c>: what has become of the findings since an earlier run.</summary>
internal static class CinCompareCommand
{
    public static Act Make()
    {
        var before = new Argument<string>("before") { Description = "The earlier census, or the JSON Lines of its findings." };
        var after = new Argument<string>("after") { Description = "The later one." };
        var year = new Option<int?>("--year") { Description = "The year whose rules are to be used for both." };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one a finding." };
        var command = new Act(
            "compare", Purpose.Anyone,
            """
            Say which findings of an earlier census are fixed, which are new, and which are still there. Findings are the same where rule, child and fields are.
            Exit codes: 0 no new findings; 1 new ones; 2 a file could not be read.

            Examples:
              plimsoll cin compare census-may.xml census-june.xml
              plimsoll cin compare may.jsonl census-june.xml --json
            """)
        {
            before, after, year, json,
        };
        command.SetAction(parsed =>
        {
            var (done, refused) = CompareFindings.Files(parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(year), warning => Console.Error.WriteLine($"Warning: {warning}"));
            if (done is null)
            {
                return Session.Refuse(refused!);
            }

            if (parsed.GetValue(json))
            {
                WriteJson(done);
            }
            else
            {
                WriteText(done);
            }

            return done.New.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void WriteJson(ComparedFindings done)
    {
        using var lines = new JsonLines();
        foreach (var (name, findings) in done.Parts)
        {
            foreach (var finding in findings)
            {
                lines.Line(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("change"u8, name);
                    json.WriteString("rule"u8, finding.Rule);
                    json.WriteString("severity"u8, finding.Severity);
                    json.WriteString("message"u8, finding.Message);
                    json.WriteString("child"u8, finding.Child);
                    json.WriteString("fields"u8, finding.Fields);
                    json.WriteEndObject();
                });
            }
        }

        lines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("summary"u8);
            foreach (var (name, findings) in done.Parts)
            {
                json.WriteNumber(name, findings.Count);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void WriteText(ComparedFindings done)
    {
        Console.WriteLine($"{done.Fixed.Count:N0} fixed, {done.New.Count:N0} new, {done.Still.Count:N0} still there.");
        foreach (var (name, findings) in done.Parts.Where(part => part.Findings.Count > 0))
        {
            Console.WriteLine();
            Console.WriteLine($"{char.ToUpperInvariant(name[0])}{name[1..]}{(name == "still" ? " there" : "")}");
            foreach (var rule in findings.GroupBy(finding => (finding.Rule, finding.Message, finding.Severity)))
            {
                Console.WriteLine($"  {rule.Key.Rule,-6} {rule.Key.Message.TrimEnd('.')} ({rule.Key.Severity}, {FindingWords.Many(rule.Count(), "finding", "findings")})");
                foreach (var finding in rule)
                {
                    Console.WriteLine($"           {(finding.Fields.Length == 0 ? "the return as a whole" : finding.Fields)}");
                }
            }
        }
    }
}
