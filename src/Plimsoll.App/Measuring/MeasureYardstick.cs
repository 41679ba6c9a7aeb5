using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Measuring;

/// <summary>One measure in one period, team by team, permanent beside agency.</summary>
/// <param name="Employments">The columns before the whole: permanent, agency, not known; none for readers outside the service, to whom they could tell a hidden number.</param>
/// <param name="Teams">Every team, with nought too.</param>
/// <param name="AddsUp">The cells of a row add up to its whole, and the teams to the service.</param>
public sealed record MeasureYardstick(
    Measure Measure, FiguresHeld Held, Period Period, bool IsUnderWay, IReadOnlyList<Period> Periods, IReadOnlyList<string> Employments, IReadOnlyList<MeasureYardstickRow> Teams, MeasureYardstickRow Service, bool AddsUp);

/// <param name="ByEmployment">In the order of the columns.</param>
public sealed record MeasureYardstickRow(string Name, IReadOnlyList<ShownFigure> ByEmployment, ShownFigure Whole);

/// <summary>Makes the yardstick of one measure from its rows.</summary>
internal static class MeasureYardsticks
{
    public static MeasureYardstick Of(Figures figures, Held<MeasureResult> held, PeriodRows period, FigureSight sight)
    {
        var series = held.What.Series with { Periods = [period] };
        var (kind, inside) = (series.Measure.Kind, sight == FigureSight.All);
        var teams = figures.By(series, period, SliceBy.Team);
        var whole = figures.Of(series.Measure, period);
        var outside = inside ? default : OutsideFigures.Of(series.Measure, [.. teams.Select(team => team.Figure)], whole);
        var rows = period.Rows.ToLookup(row => row.Slices.Team);
        return new MeasureYardstick(
            series.Measure,
            new(held.Day, held.At),
            period.Period,
            period.IsUnderWay,
            [.. held.What.Series.Periods.Select(one => one.Period).Reverse()],
            inside ? series.Values(SliceBy.Employment) : [],
            [.. teams.Select((team, i) => new MeasureYardstickRow(team.Value, Split(period with { Rows = [.. rows[team.Value]] }), ShownFigure.From(kind, team.Figure, inside ? null : outside.Slices[i])))],
            new MeasureYardstickRow("The whole service", Split(period), ShownFigure.From(kind, whole, inside ? null : outside.Whole)),
            kind is FigureKind.Count or FigureKind.Share);

        IReadOnlyList<ShownFigure> Split(PeriodRows some) => inside ? [.. figures.By(series, some, SliceBy.Employment).Select(one => ShownFigure.From(kind, one.Figure, null))] : [];
    }
}
