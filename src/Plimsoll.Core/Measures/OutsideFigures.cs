using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>A figure as readers outside the service see it: without rows, and without numbers that could point to a child.</summary>
/// <param name="Count">Null where it is hidden.</param>
/// <param name="Part">Null where it is hidden or there is none.</param>
/// <param name="Value">Null where it is hidden or there is none.</param>
public sealed record OutsideFigure(FigureState State, bool IsHidden, int? Count, int? Part, decimal? Value, int? Overdue, bool OverdueIsHidden)
{
    /// <summary>What stands in the place of a hidden number.</summary>
    public const string HiddenWords = "hidden (fewer than 5, or would tell such a number)";
}

/// <summary>Hides what must not be told outside: numbers under five, and those from which one could be worked out.</summary>
public static class OutsideFigures
{
    /// <summary>The figures of the slices and, last, of the whole.</summary>
    /// <param name="slices">Each row stands in one of them, so that they add up to the whole; categories of which a row may have several do not.</param>
    public static (IReadOnlyList<OutsideFigure> Slices, OutsideFigure Whole) Of(Measure measure, IReadOnlyList<MeasureFigure> slices, MeasureFigure whole, bool addUp = true)
    {
        var all = slices.Append(whole).ToList();
        var isShare = measure.Kind == FigureKind.Share;
        var counts = isShare ? Table(all, addUp, figure => [figure.Part ?? 0, figure.Count - (figure.Part ?? 0), figure.Count]) : Table(all, addUp, figure => [figure.Count]);
        var overdue = Table(all, addUp, figure => [figure.Overdue ?? 0]);
        var shown = all.Select((figure, i) => Shown(measure, figure, isShare, column => counts[i][column], overdue[i][0])).ToList();
        return (shown[..^1], shown[^1]);
    }

    private static OutsideFigure Shown(Measure measure, MeasureFigure figure, bool isShare, Func<int, bool> hides, bool hidesOverdue)
    {
        var hidesCount = hides(isShare ? 2 : 0);
        // To how many a ratio counts is a number of people too.
        var hidesValue = hidesCount || (isShare && (hides(0) || hides(1))) || (measure.Kind == FigureKind.Ratio && figure.Part is > 0 and < HiddenCells.Least)
            || (measure.Kind is FigureKind.Mean or FigureKind.Median or FigureKind.Percentile && figure.Count - figure.WithoutValue is > 0 and < HiddenCells.Least);
        return new OutsideFigure(
            figure.State,
            hidesCount || hidesValue,
            hidesCount ? null : figure.Count,
            hidesValue ? null : figure.Part,
            hidesValue ? null : figure.Value,
            hidesOverdue ? null : figure.Overdue,
            figure.Overdue is not null && hidesOverdue);
    }

    /// <summary>Which cells are hidden, row by row. Of several columns the last is the sum of the others.</summary>
    private static bool[][] Table(IReadOnlyList<MeasureFigure> figures, bool addUp, Func<MeasureFigure, int[]> cells)
    {
        var rows = figures.Select(cells).ToList();
        var width = rows[0].Length;
        var table = new int[rows.Count, width];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < width; j++)
            {
                table[i, j] = rows[i][j];
            }
        }

        var hides = HiddenCells.Of(table, columnsAdd: addUp, rowsAdd: width > 1);
        return [.. rows.Select((_, i) => Enumerable.Range(0, width).Select(j => hides[i, j]).ToArray())];
    }
}
