using System.Globalization;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Measuring;

/// <summary>A figure as its reader may see it.</summary>
/// <param name="Words">The figure itself, with its sign: "66.7%", "14.5", "none to count", "hidden".</param>
/// <param name="Of">What it was worked out from: "2 of 3"; null where that is the figure.</param>
/// <param name="Overdue">Beside finished work: what is late and still open; null for other measures.</param>
/// <param name="Value">The number, for a chart; null where there is none or it is hidden.</param>
public sealed record ShownFigure(FigureState State, string Words, string? Of, string? Overdue, decimal? Value)
{
    public const string HiddenWord = "hidden";

    internal static ShownFigure From(FigureKind kind, MeasureFigure figure, OutsideFigure? outside) => new(
        figure.State,
        outside is { IsHidden: true } ? HiddenWord : Number(kind, figure),
        outside is { IsHidden: true } ? null : Together(Basis(kind, figure), outside is null && figure.Waiting > 0 ? $"{Whole(figure.Waiting)} waiting" : null),
        figure.Overdue is null ? null : outside is { OverdueIsHidden: true } ? HiddenWord : Whole(figure.Overdue.Value),
        outside is null ? figure.Value : outside.Value);

    private static string Number(FigureKind kind, MeasureFigure figure) => figure.State switch
    {
        FigureState.Nothing => "none to count",
        FigureState.NoPopulation => "no population given",
        FigureState.NotObserved => "not observed",
        _ => kind switch
        {
            FigureKind.Count => Whole(figure.Count),
            FigureKind.Share => $"{MeasureFigure.Short(figure.Value!.Value)}%",
            _ => MeasureFigure.Short(figure.Value!.Value),
        },
    };

    private static string? Basis(FigureKind kind, MeasureFigure figure) => (figure.State, kind) switch
    {
        (FigureState.NoPopulation, _) => Whole(figure.Count),
        (not FigureState.Known, _) or (_, FigureKind.Count) => null,
        (_, FigureKind.Share) => $"{Whole(figure.Part!.Value)} of {Whole(figure.Count)}",
        (_, FigureKind.Ratio) => $"{Whole(figure.Count)} to {Whole(figure.Part!.Value)}",
        _ => $"of {Whole(figure.Count - figure.WithoutValue)}",
    };

    private static string? Together(string? one, string? other) => one is null || other is null ? one ?? other : $"{one}, {other}";

    private static string Whole(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
