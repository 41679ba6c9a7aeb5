using Plimsoll.App.Homes;
using Plimsoll.App.Measuring;

namespace Plimsoll.Web.Pages;

/// <summary>The yardstick as a table: the same columns for every team.</summary>
/// <param name="Query">Keeps the day in links to the teams; null for a reader who gets figures alone.</param>
public sealed record YardstickTable(Yardstick Yardstick, DateOnly AsAt, string? Query)
{
    private const int Open = 1;

    private const int Late = 2;

    public static IReadOnlyList<string> Headings { get; } = ["Children", "Promises", "Late", "Late in a hundred", "About safety", "Visits late", "Not answered in time"];

    /// <summary>The cells of a row with their headings.</summary>
    public IEnumerable<(string Heading, string Figure)> Figures(YardstickRow row) => Headings.Zip(
    [
        Count(row, 0), Count(row, Open), Count(row, Late),
        Yardstick.Hides(row, Open) || Yardstick.Hides(row, Late) ? ShownFigure.HiddenWord : row.LateShare?.ToString("0.0") ?? "none",
        Count(row, 3), Count(row, 4), Count(row, 5),
    ]);

    private string Count(YardstickRow row, int column) => Yardstick.Hides(row, column) ? ShownFigure.HiddenWord : row[column].ToString("N0");
}
