using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary><c>measure show</c>: one measure over time, by team or another slice, with the rows behind it.</summary>
internal static class MeasureShowCommand
{
    private sealed record Asked(string Id, string? From, string? To, string? By, string? Each, bool Rows, bool Json, bool Csv, bool Outside)
    {
        public Reader? Reader { get; init; }
    }

    public static Command Make()
    {
        var id = new Argument<string>("id") { Description = "A measure, such as CPP07." };
        var from = new Option<string?>("--from") { Description = "The first day; by default twelve months before --to." };
        var to = new Option<string?>("--to") { Description = "The last day, and the day asked about. Today by default, or the last day that the sources know of." };
        var by = new Option<string?>("--by") { Description = $"Split by {string.Join(", ", Slices.Words.Keys)}. Slices add up to the whole." };
        var each = new Option<string?>("--each") { Description = "Other periods than the measure's own: month, quarter, year, financial year, rolling 12 months." };
        var rows = new Option<bool>("--rows") { Description = "The children or workers, records and clocks behind each figure." };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one a figure." };
        var csv = new Option<bool>("--csv") { Description = "CSV, one line a figure." };
        var outside = new Option<bool>("--outside") { Description = "As readers outside the service see it: numbers under 5 hidden, with those that would tell them; no rows." };
        var command = new Act(
            "show", Purpose.Figures,
            """
            One measure over time: its figures, what stands beside them, and signals that a change is more than the usual coming and going.

            Examples:
              plimsoll measure show ASM02 --from 2025-04-01 --to 2026-03-31
              plimsoll measure show CPP07 --by team
              plimsoll measure show promises.late --by employment --rows --json
            """)
        {
            id, from, to, by, each, rows, json, csv, outside,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) => Run(authority, reader, new Asked(
            parsed.GetValue(id)!, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(by), parsed.GetValue(each), parsed.GetValue(rows), parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(outside)))));
        return command;
    }

    private static int Run(Authority authority, Reader reader, Asked asked)
    {
        asked = asked with { Outside = asked.Outside || authority.Access.May(reader, Purpose.Figures).Figures == FigureSight.Suppressed, Reader = reader };
        if (asked.Rows && authority.Access.May(reader, Purpose.List) is { IsAllowed: false } barred)
        {
            return Session.Refuse(barred.Why);
        }

        if (!authority.Catalogue.Measures.TryGetValue(asked.Id, out var measure))
        {
            var left = authority.Catalogue.Unmeasured.FirstOrDefault(one => string.Equals(one.Id, asked.Id, StringComparison.OrdinalIgnoreCase));
            var nearest = Nearest.To(asked.Id, authority.Catalogue.Measures.Keys);
            return Session.Refuse(left is not null ? $"{left.Id} ({left.Title}) is not measured: {left.Why}." : $"The practice has no measure \"{asked.Id}\"{(nearest is null ? "" : $"; the nearest is \"{nearest}\"")}.");
        }

        if (!MeasureCommand.TryDay("--to", asked.To, MeasureCommand.LastDay(authority), out var to) || !MeasureCommand.TryDay("--from", asked.From, to.AddMonths(-11), out var from))
        {
            return ExitCode.Refused;
        }

        SliceBy? by = null;
        if (asked.By is not null)
        {
            if (!Slices.Words.TryGetValue(asked.By, out var slice))
            {
                return Session.Refuse($"--by is \"{asked.By}\": expected {string.Join(", ", Slices.Words.Keys)}.");
            }

            by = slice;
        }

        MeasurePeriod? each = null;
        if (asked.Each is not null && !MeasurePeriod.TryParse(asked.Each, out each))
        {
            return Session.Refuse($"--each is \"{asked.Each}\": expected month, quarter, year, financial year or {MeasurePeriod.RollingWords}.");
        }

        if (from > to)
        {
            return Session.Refuse($"--from {from:yyyy-MM-dd} is after --to {to:yyyy-MM-dd}.");
        }

        if (asked.Outside && asked.Rows)
        {
            return Session.Refuse("Readers outside the service get no rows: use --outside or --rows, not both.");
        }

        if (asked.Outside && each is not null && each.ToString() != measure.Each.ToString())
        {
            return Session.Refuse("Outside the service a measure has its own periods alone: from two kinds of period together a hidden number could be worked out.");
        }

        var show = new ShowMeasure(authority);
        var shown = show.Show(reader, new MeasureAsked(measure, new MeasureQuery(from, to, each), by, asked.Rows, asked.Outside));
        if (shown.What is not { } what)
        {
            return Session.Refuse(shown.Access.Why);
        }

        var (result, lines) = what;
        if (asked.Json)
        {
            Json(measure, by, lines, asked.Rows);
        }
        else if (asked.Csv)
        {
            FigureTable.Of(measure, by, lines).WriteCsv(System.Console.Out);
        }
        else
        {
            Table(authority, show.List, result, by, lines, asked);
        }

        return ExitCode.Done;
    }

    private static void Json(Measure measure, SliceBy? by, IReadOnlyList<MeasureLine> lines, bool rows)
    {
        using var json = new JsonLines();
        foreach (var line in lines)
        {
            json.Line(writer =>
            {
                writer.WriteStartObject();
                FigureJson.Write(writer, measure, by, line);
                if (rows)
                {
                    writer.WriteStartArray("rows");
                    foreach (var row in line.Rows)
                    {
                        Write(writer, row);
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            });
        }
    }

    private static void Write(Utf8JsonWriter json, MeasureRow row)
    {
        json.WriteStartObject();
        json.WriteString("subject", row.Subject.ToString());
        json.WriteString("day", row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("record", row.Record);
        json.WriteString("clock", row.Clock);
        json.WriteString("part", row.Part.ToString().ToLowerInvariant());
        json.WriteBoolean("inShare", row.InShare);
        json.WriteDecimal("value", row.Value);
        json.WriteString("team", row.Slices.Team);
        json.WriteString("worker", row.Slices.Worker);
        json.WriteEndObject();
    }

    private static void Table(Authority authority, MeasureList list, MeasureResult result, SliceBy? by, IReadOnlyList<MeasureLine> lines, Asked asked)
    {
        var measure = result.Series.Measure;
        System.Console.WriteLine($"{measure.Id}: {measure.Title} ({measure.Unit}; {MeasurePage.Better(measure.Polarity)})");
        foreach (var (key, phrase) in measure.Phrases)
        {
            System.Console.WriteLine($"  {key}: {phrase}");
        }

        System.Console.WriteLine($"  source: {measure.Source}");
        var table = new Table().Border(TableBorder.Simple).AddColumns(["Period", .. by is null ? Array.Empty<string>() : [Slices.WordFor(by.Value)], "Figure"]);
        foreach (var (period, slice, figure, outside, rows, _) in lines)
        {
            var words = outside is { IsHidden: true } ? OutsideFigure.HiddenWords : outside is { OverdueIsHidden: true } ? $"{(figure with { Overdue = null }).Words(measure.Kind)}, overdue {OutsideFigure.HiddenWords}" : figure.Words(measure.Kind);
            var name = RunChart.Words(period.Period) + (period.IsUnderWay ? " (under way)" : "");
            table.AddRow(new[] { name, by is null ? null : slice ?? "all", words }.OfType<string>().Select(Markup.Escape).ToArray());
            foreach (var row in rows)
            {
                var what = $"  {row.Subject} {row.Day:yyyy-MM-dd} {row.Clock ?? row.Record}{(row.InShare ? " in the share" : "")}{(row.Value is { } value ? $" {MeasureFigure.Short(value)}" : "")}{(row.Part == RowPart.Counted ? "" : $" {row.Part.ToString().ToLowerInvariant()}")}";
                table.AddRow(new[] { "", by is null ? null : "", what }.OfType<string>().Select(Markup.Escape).ToArray());
            }
        }

        Console().Write(table);
        if (!asked.Outside)
        {
            Signals(list, result);
            Frozen(authority, measure, authority.Access.Those(asked.Reader!, Purpose.List));
        }

        foreach (var one in Comparators.For(measure.Id))
        {
            System.Console.WriteLine($"{one.Area}, {one.Period}: {MeasureFigure.Short(one.Value)} ({one.Origin})");
        }
    }

    private static void Signals(MeasureList list, MeasureResult result)
    {
        var chart = list.Chart(result);
        System.Console.WriteLine(chart.TooFew ?? $"Usual: {MeasureFigure.Short(chart.Mean!.Value)}, between {MeasureFigure.Short(chart.Lower!.Value)} and {MeasureFigure.Short(chart.Upper!.Value)}.");
        foreach (var signal in chart.Signals)
        {
            System.Console.WriteLine($"Signal: {signal.Words}.");
        }
    }

    private static void Frozen(Authority authority, Measure measure, Func<Subject, bool> mayList)
    {
        foreach (var correction in new FrozenFigures(authority).Corrections(measure))
        {
            var frozen = correction.Frozen;
            var words = $"Frozen: {RunChart.Words(frozen.Period)} {MeasureFigure.Short(frozen.Value ?? frozen.Count)}";
            System.Console.WriteLine(correction.IsNothing ? $"{words}, and the same now." : $"{words}; now {MeasureFigure.Short(correction.Now.Value ?? correction.Now.Count)} by correction: {correction.Added.Count} rows came, {correction.Gone.Count} went, {correction.Changed.Count} count otherwise{(correction.IsOtherDefinition ? "; the definition changed since" : "")}.");
            foreach (var (label, row) in correction.Added.Select(row => ("came", row)).Concat(correction.Gone.Select(row => ("went", row))).Concat(correction.Changed.Select(row => ("changed", row))).Where(pair => mayList(pair.row.Subject)))
            {
                System.Console.WriteLine($"  {label}: {row.Subject} {row.Day:yyyy-MM-dd} {row.Clock ?? row.Record}");
            }
        }
    }

    /// <summary>As wide as it needs where nobody reads it on a screen.</summary>
    public static IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Out) });
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = 220;
        }

        return console;
    }
}
