using System.CommandLine;
using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Practice;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>practice preview</c>, <c>practice accept</c>: how an authority's own practice comes to count.</summary>
internal static class PracticeChangeCommands
{
    public static Command Preview()
    {
        var json = new Option<bool>("--json") { Description = "JSON Lines, one for each standard." };
        var command = new Act(
            "preview", Purpose.Practice,
            """
            What the folder of PLIMSOLL_PRACTICE would change if it were accepted: for each standard the clocks that become late or on time,
            that start or end, today, and the teams that hold the children. Nothing is written.

            Example:
              PLIMSOLL_PRACTICE=our-practice plimsoll practice preview
            """)
        {
            json,
        };
        command.SetAction(parsed => Session.WithFolder(parsed, (folder, layer) => Preview(folder.Catalogue, layer, parsed.GetValue(json))));
        return command;
    }

    public static Command Accept()
    {
        var by = new Option<string>("--by") { Description = "Your worker's id.", Required = true };
        var role = new Option<string>("--role") { Description = "Your role, as the practice calls it.", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why the practice changes." };
        var command = new Act(
            "accept", Purpose.Practice,
            """
            Takes the folder of PLIMSOLL_PRACTICE into use. The first person proposes it, a second one accepts it with the same command;
            nobody does both. The journal keeps the whole text, who and when.

            Example:
              PLIMSOLL_PRACTICE=our-practice plimsoll practice accept --by W104 --role "service manager"
            """)
        {
            by, role, reason,
        };
        command.SetAction(parsed => Session.WithFolder(parsed, (authority, layer) =>
        {
            var result = AcceptPractice.Run(authority, layer, new AcceptPracticeOptions { By = parsed.GetValue(by)!, Role = parsed.GetValue(role)!, Reason = parsed.GetValue(reason) });
            if (result.Written is null)
            {
                return Session.Refuse(result.Said);
            }

            Console.WriteLine(result.Said);
            return ExitCode.Done;
        }));
        return command;
    }

    private static int Preview(Catalogue folder, PracticeLayer layer, bool asJson)
    {
        var (running, problems) = Authority.Open(Settings.FromEnvironment(), TimeProvider.System);
        if (running is null)
        {
            return Session.Refuse(string.Join(Environment.NewLine, problems));
        }

        using var authority = running;
        var rows = PreviewPractice.Run(authority, folder, authority.Today);
        if (asJson)
        {
            using var lines = new JsonLines();
            foreach (var row in rows)
            {
                lines.Line(json => Write(json, row));
            }

            return ExitCode.Done;
        }

        var last = authority.AcceptedPractice.Last();
        Console.WriteLine(last is null
            ? "Nothing of your own counts yet: the practice that ships stands alone."
            : $"What counts now was proposed by {last.Proposed.Author?.Id} and accepted by {last.Accepted.Author?.Id} on {last.Accepted.Happened.Day:d MMMM yyyy}{(last.Layer.Hash == layer.Hash ? ": it is what the folder says" : "")}.");
        foreach (var row in rows)
        {
            Console.WriteLine($"{row.Standard}{(row.Change is null ? "" : $" ({row.Change})")}: {Words(row.All)}");
            foreach (var (team, moved) in row.Teams)
            {
                Console.WriteLine($"  {team}: {Words(moved)}");
            }
        }

        var late = rows.Sum(row => row.All.BecomeLate);
        Console.WriteLine(rows.All(row => row.All.IsNothing) ? "No clock changes today." : $"{late} clock{(late == 1 ? " becomes" : "s become")} late.");
        return ExitCode.Done;
    }

    private static string Words(Moved moved) => moved.IsNothing ? "no clock changes" : string.Join(", ", new[]
    {
        (moved.BecomeLate, "late"), (moved.BecomeOnTime, "on time again"), (moved.Start, "begin"), (moved.End, "end"),
    }.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));

    private static void Write(Utf8JsonWriter json, PreviewRow row)
    {
        json.WriteStartObject();
        json.WriteString("standard", row.Standard);
        json.WriteString("change", row.Change);
        Write(json, row.All);
        json.WriteStartArray("teams");
        foreach (var (team, moved) in row.Teams)
        {
            json.WriteStartObject();
            json.WriteString("team", team);
            Write(json, moved);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Moved moved)
    {
        json.WriteNumber("becomeLate", moved.BecomeLate);
        json.WriteNumber("becomeOnTime", moved.BecomeOnTime);
        json.WriteNumber("start", moved.Start);
        json.WriteNumber("end", moved.End);
    }
}
