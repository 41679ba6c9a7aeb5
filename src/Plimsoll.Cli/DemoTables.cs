using System.Globalization;
using System.Text;
using Plimsoll.App.Demonstration;
using Spectre.Console;

namespace Plimsoll.Cli;

/// <summary>Scores and figures of the demonstration for people.</summary>
internal static class DemoTables
{
    private const int Most = 50;

    public static void Score(DemonstrationScore score, bool all)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "Weakness", "Found by", "Kind", "Planted", "Found", "Recall", "Precision" })
        {
            table.AddColumn(heading);
        }

        foreach (var one in score.Weaknesses)
        {
            table.AddRow(Markup.Escape(one.Weakness.Title), Markup.Escape(one.Weakness.Standard), one.Weakness.IsSignal ? "signal" : "rule", $"{one.Planted}", $"{one.Found}", Number(one.Recall), Number(one.Precision));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 160;
        }

        console.Write(table);
        if (all)
        {
            foreach (var one in score.Missed.Take(Most))
            {
                Console.WriteLine($"missed: {one.Weakness}, {one.Subject}, {one.From:yyyy-MM-dd} to {one.To:yyyy-MM-dd}, {one.Team}");
            }

            foreach (var one in score.Unplanted.Take(Most))
            {
                Console.WriteLine($"not planted: {one.Weakness}, {one.Subject}, {one.Day:yyyy-MM-dd}");
            }
        }
    }

    /// <summary>A table in Markdown, or one line a figure.</summary>
    public static string Figures(IReadOnlyList<DemonstrationFigure> figures, bool markdown)
    {
        var text = new StringBuilder();
        foreach (var group in figures.GroupBy(figure => figure.Group))
        {
            text.Append(markdown ? $"\n### {group.Key}\n\n| figure | | England | Northport | |\n|---|---|---:|---:|---|\n" : $"{group.Key}\n");
            foreach (var figure in group)
            {
                var england = figure.England is { } value ? value.ToString("0.#", CultureInfo.InvariantCulture) : "";
                var ours = figure.Northport.ToString("0.0", CultureInfo.InvariantCulture);
                text.Append(markdown
                    ? $"| {figure.Name} | {figure.Unit} | {england} | {ours} | {figure.Why} |\n"
                    : $"  {figure.Name,-55} {ours,8} {figure.Unit,-26} {(england.Length > 0 ? $"England {england}" : "")}\n");
            }
        }

        return text.ToString();
    }

    private static string Number(decimal? share) => share is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "-";
}
