using System.CommandLine;
using System.Globalization;
using System.Text;
using Plimsoll.App;
using Plimsoll.App.Demonstration;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Demo;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary><c>demo</c>, <c>demo score</c>, <c>demo figures</c>: the demonstration authority.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var children = new Option<int>("--children") { Description = $"How many children there are records of: {NorthportOptions.Fewest} to {NorthportOptions.Most:N0}.", DefaultValueFactory = _ => 3000 };
        var seed = new Option<ulong>("--seed") { Description = "Another number makes other people.", DefaultValueFactory = _ => 1 };
        var asAt = new Option<string?>("--as-at") { Description = "The last day that is told of (2026-11-20). By default that of the demonstration that stands there, or today." };
        var command = new Act(
            "demo", Purpose.Keep,
            """
            Make the demonstration authority, Northport: invented people, ten years of records, and weaknesses of practice that were planted.
            The same arguments give the same records on any machine, and change nothing where they stand already.
            planted.jsonl in the data folder lists the weaknesses; northport-report.txt is its inspection report.

            Examples:
              PLIMSOLL_DATA=data/northport plimsoll demo
              PLIMSOLL_DATA=data/large plimsoll demo --children 60000 --seed 7 --as-at 2026-11-20
            """)
        {
            children, seed, asAt, Score(), Figures(),
        };
        command.SetAction(parsed => Day(parsed.GetValue(asAt), out var day) is { } wrong
            ? Session.Refuse(wrong)
            : Session.With(parsed, authority => Run(authority, parsed.GetValue(children), parsed.GetValue(seed), day)));
        return command;
    }

    private static int Run(Authority authority, int children, ulong seed, DateOnly? asAt)
    {
        var made = new MakeDemonstration(authority, Settings.FromEnvironment().Data).Run(children, seed, asAt, new Progress());
        if (made.Refused is { } why)
        {
            return Session.Refuse(why);
        }

        DemonstrationAccounts.Make(authority, DemoPeople.Shipped());
        Console.WriteLine(made.Stood
            ? $"Northport stands there already: {made.Records:N0} records. Nothing was changed."
            : $"Northport is made: {made.Records:N0} records of {made.Options.Children:N0} children, as at {made.Options.AsAt:yyyy-MM-dd}; {made.Planted:N0} weaknesses are planted.");
        return ExitCode.Done;
    }

    /// <summary>Told in steps of fifty thousand records, to standard error.</summary>
    private sealed class Progress : IProgress<long>
    {
        private long _told;

        public void Report(long value)
        {
            if (value / 50_000 > _told)
            {
                _told = value / 50_000;
                Console.Error.WriteLine($"{value:N0} records ...");
            }
        }
    }

    private static Command Score()
    {
        var json = new Option<bool>("--json") { Description = "JSON Lines: one for each weakness." };
        var all = new Option<bool>("--all") { Description = "Also each that was missed, and each that was found without having been planted." };
        var command = new Act(
            "score", Purpose.List,
            """
            Find the planted weaknesses with the clocks, and compare with the list of what was planted.
            Recall: how many of those planted were found. Precision: how many of those found were planted.
            Exit code 1 where a rule missed one or found too many; signals may.

            Example:
              plimsoll demo score
            """)
        {
            json, all,
        };
        command.SetAction(parsed => Session.With(parsed, authority => Mark(authority) is { } mark && Planted() is { } planted
            ? Score(new ScoreDemonstration(authority).Find(Date(mark)), planted, parsed.GetValue(json), parsed.GetValue(all))
            : Session.Refuse("There is no demonstration in the data folder. Make one with \"plimsoll demo\".")));
        return command;
    }

    private static int Score(IReadOnlyList<Found> found, IReadOnlyList<Planted> planted, bool json, bool all)
    {
        var score = ScoreDemonstration.Compare(found, planted);
        if (json)
        {
            DemoJson.Write(score);
        }
        else
        {
            DemoTables.Score(score, all);
        }

        return score.Weaknesses.Any(one => !one.Weakness.IsSignal && (one.Recall < 1 || one.Precision < 1)) ? ExitCode.Findings : ExitCode.Done;
    }

    private static Command Figures()
    {
        var markdown = new Option<bool>("--markdown") { Description = "The table of docs/demonstration.md." };
        var json = new Option<bool>("--json") { Description = "JSON Lines: one for each figure." };
        var command = new Act(
            "figures", Purpose.Figures,
            """
            What Northport's records come to, beside the published figures of England.

            Example:
              plimsoll demo figures
            """)
        {
            markdown, json,
        };
        command.SetAction(parsed => Session.With(parsed, authority =>
        {
            if (Mark(authority) is not { } mark)
            {
                return Session.Refuse("There is no demonstration in the data folder. Make one with \"plimsoll demo\".");
            }

            var options = new NorthportOptions(int.Parse(mark.Text("children")!, CultureInfo.InvariantCulture), 0, Date(mark));
            var figures = new DemonstrationFigures(authority).Of(options.AsAt, options.Population);
            if (parsed.GetValue(json))
            {
                DemoJson.Write(figures);
            }
            else
            {
                Console.Write(DemoTables.Figures(figures, parsed.GetValue(markdown)));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static CaseRecord? Mark(Authority authority) => authority.Journal.Of(authority.Self).FirstOrDefault(record => record.Type == RecordTypes.Demonstration && record.Text("step") == "finished");

    private static DateOnly Date(CaseRecord mark) => DateOnly.ParseExact(mark.Text("as-at")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Planted>? Planted()
    {
        var file = Path.Combine(Settings.FromEnvironment().Data, MakeDemonstration.PlantedFile);
        return File.Exists(file) ? [.. File.ReadLines(file, Encoding.UTF8).Select(Plimsoll.Demo.Planted.FromJson).OfType<Planted>()] : null;
    }

    private static string? Day(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found))
        {
            return $"--as-at is \"{text}\": expected a date such as 2026-11-20.";
        }

        day = found;
        return null;
    }
}
