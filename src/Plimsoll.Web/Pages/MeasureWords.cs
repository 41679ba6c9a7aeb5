using System.Globalization;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Pages;

/// <summary>Measures in plain words.</summary>
public static class MeasureWords
{
    /// <summary>"66.7% of plans open", "14.5 working days", "not observed".</summary>
    public static string WithUnit(ShownFigure figure, Measure measure) => figure.Value is null ? figure.Words
        : measure.Unit.StartsWith('%') ? figure.Words.TrimEnd('%') + measure.Unit
        : $"{figure.Words} {measure.Unit}";

    /// <summary>"Worse: 7 in a row above the usual 42.3, up to October 2026."</summary>
    public static string Of(SignalView signal) => $"{(signal.IsBetter switch { true => "Better", false => "Worse", null => signal.IsUp ? "Up" : "Down" })}: {signal.Words}.";

    public static string Of(SliceBy by) => by switch
    {
        SliceBy.Employment => "Permanent and agency",
        SliceBy.Category => "The measure's own categories",
        SliceBy.Need => "Need at referral",
        _ => Words.Start(Slices.WordFor(by)),
    };

    /// <summary>What is usual, or why nobody can say.</summary>
    public static string Usual(RunChart chart, Measure measure) => chart.TooFew
        ?? $"Usual is {Short(chart.Mean!.Value, measure)}. From one period to the next it comes and goes between {Short(chart.Lower!.Value, measure)} and {Short(chart.Upper!.Value, measure)}; only what lies outside, or goes on for long, is told as a change.";

    public static string WorkedOut(FiguresHeld held) => $"{Words.On(held.Day)}; worked out at {Core.Calendar.London.TimeOf(held.At.Start).ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant()}.";

    public static string Compared(Comparator comparator, Measure measure) => $"{comparator.Area} {comparator.Period}: {Short(comparator.Value, measure)}";

    private static string Short(decimal value, Measure measure) => MeasureFigure.Short(value) + (measure.Kind == FigureKind.Share ? "%" : "");
}
