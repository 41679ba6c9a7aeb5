using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>One point of a run chart. A period without a figure has no value, and breaks a run.</summary>
public sealed record ChartPoint(Period Period, decimal? Value);

/// <summary>Something that a run rule says is more than the usual coming and going.</summary>
/// <param name="First">The first point of it, from 0.</param>
/// <param name="Last">The point at which the rule is met.</param>
/// <param name="IsUp">The figure is higher than usual, or rises.</param>
/// <param name="Words">In plain words: "7 months in a row above the usual 42.3, up to October 2026".</param>
public sealed record ChartSignal(int First, int Last, bool IsUp, string Words);

/// <summary>
/// An XmR chart: the natural limits of a figure are its mean and 2.66 times the mean step from one point to the next, either way.
/// Source: W. A. Shewhart's limits for individual values, in the form of D. J. Wheeler, Understanding Variation (1993); the rules are those of
/// docs/adr/0014-measures.md.
/// </summary>
public sealed record RunChart(IReadOnlyList<ChartPoint> Points, decimal? Mean, decimal? Lower, decimal? Upper, IReadOnlyList<ChartSignal> Signals, string? TooFew)
{
    /// <summary>Points of the base line without which limits say nothing.</summary>
    public const int LeastPoints = 8;

    private const decimal Factor = 2.66m;

    private const int OneSide = 7;

    private const int Trend = 6;

    /// <param name="floor">What a figure cannot fall below; 0 for counts and shares.</param>
    /// <param name="ceiling">What it cannot pass; 100 for shares, null for none.</param>
    public static RunChart Of(IReadOnlyList<ChartPoint> points, BaseLine baseLine, decimal? floor = 0, decimal? ceiling = null)
    {
        var known = points.Where(point => point.Value is not null);
        var basis = (baseLine.Span is { } span ? known.Where(point => span.Contains(point.Period.Last)) : known.Take(baseLine.Points)).Select(point => point.Value!.Value).ToList();
        if (basis.Count < LeastPoints)
        {
            return new RunChart(points, null, null, null, [], $"{basis.Count} point{(basis.Count == 1 ? "" : "s")} in the base line: with fewer than {LeastPoints} nobody can tell a change from the usual coming and going.");
        }

        var mean = basis.Sum() / basis.Count;
        var step = basis.Skip(1).Zip(basis, (next, before) => Math.Abs(next - before)).Sum() / (basis.Count - 1);
        var (lower, upper) = (mean - (Factor * step), mean + (Factor * step));
        IReadOnlyList<ChartSignal> signals = [.. Outside(points, lower, upper), .. Sides(points, mean), .. Trends(points)];
        return new RunChart(
            points, mean, floor is { } least && lower < least ? least : lower, ceiling is { } most && upper > most ? most : upper,
            [.. signals.OrderBy(signal => signal.Last).ThenBy(signal => signal.First)], null);
    }

    private static IEnumerable<ChartSignal> Outside(IReadOnlyList<ChartPoint> points, decimal lower, decimal upper) => points
        .Select((point, i) => (point, i))
        .Where(pair => pair.point.Value < lower || pair.point.Value > upper)
        .Select(pair => new ChartSignal(pair.i, pair.i, pair.point.Value > upper, string.Create(CultureInfo.InvariantCulture,
            $"{MeasureFigure.Short(pair.point.Value!.Value)} in {Words(pair.point.Period)} is {(pair.point.Value > upper ? $"above {MeasureFigure.Short(upper)}, as far up as the usual coming and going reaches" : $"below {MeasureFigure.Short(lower)}, as far down as the usual coming and going reaches")}")));

    /// <summary>A point on the mean is on neither side, and breaks a run.</summary>
    private static IEnumerable<ChartSignal> Sides(IReadOnlyList<ChartPoint> points, decimal mean) =>
        Runs(points.Count, i => points[i].Value is { } value ? Math.Sign(value - mean) : 0)
            .Where(run => run.Length >= OneSide)
            .Select(run => new ChartSignal(run.First, run.First + run.Length - 1, run.Sign > 0, $"{run.Length} in a row {(run.Sign > 0 ? "above" : "below")} the usual {MeasureFigure.Short(mean)}, up to {Words(points[run.First + run.Length - 1].Period)}"));

    /// <summary>Six points, each above the one before, are five steps up.</summary>
    private static IEnumerable<ChartSignal> Trends(IReadOnlyList<ChartPoint> points) =>
        Runs(points.Count, i => i > 0 && points[i].Value is { } value && points[i - 1].Value is { } before ? Math.Sign(value - before) : 0)
            .Where(run => run.Length >= Trend - 1)
            .Select(run => new ChartSignal(run.First - 1, run.First + run.Length - 1, run.Sign > 0, $"{run.Length + 1} in a row {(run.Sign > 0 ? "rising" : "falling")}, up to {Words(points[run.First + run.Length - 1].Period)}"));

    private static IEnumerable<(int First, int Length, int Sign)> Runs(int count, Func<int, int> signOf)
    {
        var (first, sign) = (0, 0);
        for (var i = 0; i <= count; i++)
        {
            var here = i < count ? signOf(i) : 0;
            if (here == sign && i < count)
            {
                continue;
            }

            if (sign != 0)
            {
                yield return (first, i - first, sign);
            }

            (first, sign) = (i, here);
        }
    }

    /// <summary>"October 2026" for a month, "July to September 2026", "the 12 months to October 2026".</summary>
    public static string Words(Period period)
    {
        var months = ((period.Last.Year - period.First.Year) * 12) + period.Last.Month - period.First.Month + 1;
        return months switch
        {
            1 => period.Last.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            12 => string.Create(CultureInfo.InvariantCulture, $"the 12 months to {period.Last:MMMM yyyy}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{period.First:MMMM} to {period.Last:MMMM yyyy}"),
        };
    }
}
