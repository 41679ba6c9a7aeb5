using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>Makes figures of rows: the whole, and slice by slice.</summary>
public sealed class Figures(IReadOnlyList<Population> populations)
{
    /// <summary>The figure of a whole period.</summary>
    public MeasureFigure Of(Measure measure, PeriodRows period) => Of(measure, period.Period, period.Rows, whole: true);

    /// <summary>
    /// The figures of a period by slice, in the order of <see cref="MeasureSeries.Values"/>. Each row stands in one slice, so counts add up to the whole;
    /// of the measure's own categories, a row with several stands in each.
    /// </summary>
    public IReadOnlyList<(string Value, MeasureFigure Figure)> By(MeasureSeries series, PeriodRows period, SliceBy by)
    {
        var rows = period.Rows.SelectMany(row => by == SliceBy.Category ? row.Categories.Select(value => (value, row)) : [(row.Slices[by], row)]).ToLookup(pair => pair.Item1, pair => pair.row);
        return [.. series.Values(by).Select(value => (value, Of(series.Measure, period.Period, [.. rows[value]], whole: by == SliceBy.Category)))];
    }

    internal MeasureFigure Of(Measure measure, Period period, Tally tally) => Of(measure, period, tally, whole: true);

    private MeasureFigure Of(Measure measure, Period period, IReadOnlyList<MeasureRow> rows, bool whole) => Of(measure, period, new Tally(measure).Add(rows), whole);

    private MeasureFigure Of(Measure measure, Period period, Tally tally, bool whole)
    {
        int? overdue = measure.Counts is ClocksOf { Which: ClockRows.Finished or ClockRows.Due } ? tally.Overdue : null;
        var (state, part, value, without) = Value(measure, period, tally, whole);
        return new MeasureFigure(state, tally.Counted, part, value, overdue, tally.Waiting, without);
    }

    private (FigureState, int? Part, decimal? Value, int Without) Value(Measure measure, Period period, Tally tally, bool whole)
    {
        var count = tally.Counted;
        switch (measure.Kind)
        {
            case FigureKind.Count:
                return (FigureState.Known, null, count, 0);
            case FigureKind.Rate:
                // How many people of the area are in a team's slice is not a thing that can be known.
                return whole && People(measure.Rate!.People, period.Last) is { } people
                    ? (FigureState.Known, null, (decimal)count * measure.Rate.Number / people, 0)
                    : (FigureState.NoPopulation, null, null, 0);
            case FigureKind.Share:
                return count == 0 ? (FigureState.Nothing, 0, null, 0) : (FigureState.Known, tally.InShare, 100m * tally.InShare / count, 0);
            case FigureKind.Ratio:
                var to = tally.To.Count;
                return to == 0 ? (FigureState.Nothing, 0, null, 0) : (FigureState.Known, to, (decimal)count / to, 0);
            default:
                return tally.Values.Count == 0
                    ? (FigureState.Nothing, null, null, count)
                    : (FigureState.Known, null, Middle(measure, [.. tally.Values.Order()]), count - tally.Values.Count);
        }
    }

    private static decimal Middle(Measure measure, List<decimal> sorted) => measure.Kind switch
    {
        FigureKind.Mean => sorted.Sum() / sorted.Count,
        FigureKind.Median => Percentile(sorted, 50),
        _ => Percentile(sorted, measure.Percentile),
    };

    /// <summary>Between the two nearest values in proportion; the 50th is the median.</summary>
    internal static decimal Percentile(IReadOnlyList<decimal> sorted, int percentile)
    {
        var place = (sorted.Count - 1) * percentile / 100m;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }

    /// <summary>The last figure given on or before a day, or else the first after it.</summary>
    private int? People(string group, DateOnly on)
    {
        var known = populations.Where(one => one.Group == group).OrderBy(one => one.On).ToList();
        return (known.LastOrDefault(one => one.On <= on) ?? known.FirstOrDefault())?.People;
    }
}
