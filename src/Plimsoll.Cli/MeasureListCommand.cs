using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary><c>measure list</c>: every measure with its last figure.</summary>
internal static class MeasureListCommand
{
    public static Command Make()
    {
        var to = new Option<string?>("--to") { Description = "The day asked about. Today by default, or the last day that the sources know of." };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one a measure." };
        var command = new Act(
            "list", Purpose.Figures,
            """
            Every measure with the figure of its last whole period.

            Examples:
              plimsoll measure list
              plimsoll measure list --to 2026-03-31 --json
            """)
        {
            to, json,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Run(authority, reader, parsed.GetValue(to), parsed.GetValue(json))));
        return command;
    }

    private static int Run(Authority authority, Reader reader, string? to, bool json)
    {
        if (!MeasureCommand.TryDay("--to", to, MeasureCommand.LastDay(authority), out var day))
        {
            return ExitCode.Refused;
        }

        if (authority.Access.May(reader, Purpose.Figures).Figures == FigureSight.Suppressed)
        {
            return Session.Refuse("Small numbers are hidden from you one measure at a time: ask for one with \"plimsoll measure show\".");
        }

        var list = MeasureCommand.List(authority);
        var measures = authority.Catalogue.Measures.Values.OrderBy(measure => measure.Area, StringComparer.Ordinal).ThenBy(measure => measure.Place.Line).ToList();
        // A quarter and a year reach back to their last whole one.
        var results = list.Evaluate(measures, new MeasureQuery(day.AddYears(-1), day, Exists: authority.Access.ThatExistFor(reader)))
            .Select(result => (result.Series.Measure, Period: result.Series.Periods.LastOrDefault(period => !period.IsUnderWay) ?? result.Series.Periods[^1], result))
            .Select(one => (one.Measure, one.Period, Figure: one.result.Figure(list.Figures, one.Period))).ToList();
        if (json)
        {
            using var lines = new JsonLines();
            foreach (var (measure, period, figure) in results)
            {
                lines.Line(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("measure", measure.Id);
                    writer.WriteString("title", measure.Title);
                    writer.WriteString("area", measure.Area);
                    writer.WriteString("unit", measure.Unit);
                    writer.WriteString("polarity", MeasureCommand.Better(measure));
                    FigureJson.Write(writer, period, figure);
                    writer.WriteEndObject();
                });
            }

            return ExitCode.Done;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Measure", "What", "Unit", "Period", "Figure");
        foreach (var (measure, period, figure) in results)
        {
            table.AddRow(new[] { measure.Id, measure.Title, measure.Unit, RunChart.Words(period.Period), figure.Words(measure.Kind) }.Select(Markup.Escape).ToArray());
        }

        MeasureShowCommand.Console().Write(table);
        System.Console.WriteLine($"{measures.Count} measures on {day:d MMMM yyyy}; {results.Count(one => one.Figure.State == FigureState.NotObserved)} of them are not observed: no source loaded carries what they count.");
        System.Console.WriteLine($"{authority.Catalogue.Unmeasured.Count} indicators in common use are not measured: docs/reference/measures.md says why.");
        return ExitCode.Done;
    }
}
