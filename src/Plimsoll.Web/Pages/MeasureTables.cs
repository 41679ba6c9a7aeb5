using Plimsoll.App.Measuring;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Pages;

/// <summary>A run chart and the table from which it is drawn.</summary>
/// <param name="Address">Where a period is opened, by its last day.</param>
public sealed record RunChartTable(Measure Measure, MeasureFigures Figures, Func<DateOnly, string> Address)
{
    public bool HasOverdue { get; } = Figures.Periods.Any(period => period.Figure.Overdue is not null);

    public string Said => $"{Measure.Title}, as a line from period to period: {MeasureWords.Usual(Figures.Chart, Measure)} Each figure and each signal stands in the table below.";
}

/// <summary>One period of a measure, slice by slice.</summary>
public sealed record SplitTable(Measure Measure, FigureOfPeriod Period, FigureSplit Split)
{
    public bool HasBasis { get; } = Split.Whole.Of is not null || Split.Slices.Any(slice => slice.Figure.Of is not null);

    public bool HasOverdue { get; } = Split.Whole.Overdue is not null;
}

/// <summary>One row of it.</summary>
public sealed record FigureRow(string Name, ShownFigure Figure, SplitTable Table);

/// <summary>One row of a yardstick of a measure, with the headings of its columns before the whole.</summary>
public sealed record YardstickCells(MeasureYardstickRow Row, IReadOnlyList<string> Employments);
