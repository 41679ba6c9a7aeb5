using System.Globalization;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>Whether a figure can be given.</summary>
public enum FigureState
{
    Known,

    /// <summary>There was nothing of which a share or a mean could be given.</summary>
    Nothing,

    /// <summary>The authority has not said how many people live in the area.</summary>
    NoPopulation,

    /// <summary>No source carries what the measure counts: neither nought nor any other figure.</summary>
    NotObserved,
}

/// <summary>One figure: of a measure, over a period, perhaps of one slice.</summary>
/// <param name="Count">The rows: of a share, of how many.</param>
/// <param name="Part">Of a share, how many; of a ratio, to how many. Null for other figures.</param>
/// <param name="Value">The figure itself, exact: a count, a percentage, a rate, a number of days. Null where there is none.</param>
/// <param name="Overdue">Beside finished work: late and still open at the end of the period. Null for other measures.</param>
/// <param name="Waiting">Not counted yet, because what must follow may still come.</param>
/// <param name="WithoutValue">Counted, and without the value of which the mean is taken.</param>
public sealed record MeasureFigure(FigureState State, int Count, int? Part, decimal? Value, int? Overdue, int Waiting, int WithoutValue)
{
    public static readonly MeasureFigure NotObserved = new(FigureState.NotObserved, 0, null, null, null, 0, 0);

    /// <summary><c>2 of 3 (66.7%)</c>, <c>14.5</c>, <c>none to count</c>; then <c>, 1 overdue</c>.</summary>
    public string Words(FigureKind kind)
    {
        var words = State switch
        {
            FigureState.Nothing => "none to count",
            FigureState.NoPopulation => $"{Count}, no population given",
            FigureState.NotObserved => "not observed",
            _ => kind switch
            {
                FigureKind.Count => Count.ToString(CultureInfo.InvariantCulture),
                FigureKind.Share => $"{Part} of {Count} ({Short(Value!.Value)}%)",
                FigureKind.Ratio => $"{Count} to {Part} ({Short(Value!.Value)})",
                _ => Short(Value!.Value),
            },
        };
        return words + (Overdue is { } overdue ? $", {overdue} overdue" : "") + (Waiting > 0 ? $", {Waiting} waiting" : "");
    }

    /// <summary>One place after the point; none where it would be nought. Halves go away from nought.</summary>
    public static string Short(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
