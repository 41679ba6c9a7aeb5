using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Tests.Measures;

/// <summary>Limits and run rules against figures worked out by hand.</summary>
public sealed class RunChartTests
{
    private static readonly DateOnly First = new(2025, 1, 1);

    private static RunChart Chart(string values, int baseLine = 8, decimal? floor = null, decimal? ceiling = null) => RunChart.Of(Points(values), new BaseLine(baseLine, null), floor, ceiling);

    private static List<ChartPoint> Points(string values) => [.. values.Split(' ').Select((value, i) => new ChartPoint(
        new Period(First.AddMonths(i), First.AddMonths(i + 1).AddDays(-1)),
        value == "-" ? null : decimal.Parse(value, CultureInfo.InvariantCulture)))];

    [Fact]
    public void The_limits_are_the_mean_and_2_66_mean_steps_either_way()
    {
        // Mean 80/8 = 10. Steps 2 2 2 2 2 2 2: mean 2. Limits 10 -+ 5.32.
        var chart = Chart("9 11 9 11 9 11 9 11");
        Assert.Equal((10m, 4.68m, 15.32m), (chart.Mean!.Value, chart.Lower!.Value, chart.Upper!.Value));
        Assert.Empty(chart.Signals);
        Assert.Null(chart.TooFew);
    }

    [Fact]
    public void Uneven_steps_by_hand()
    {
        // Sum 128, mean 16. Steps 4 1 6 2 3 5 7 = 28, mean 4. Limits 16 -+ 10.64.
        var chart = Chart("14 18 17 11 13 16 21 14 40", baseLine: 8);
        Assert.Equal(124m / 8m, chart.Mean);
        Assert.Equal(15.5m + (2.66m * 4m), chart.Upper);
        Assert.Equal("40 in September 2025 is above 26.1, as far up as the usual coming and going reaches", Assert.Single(chart.Signals).Words);
    }

    [Fact]
    public void A_share_has_no_limit_beyond_nought_or_a_hundred()
    {
        var chart = Chart("90 99 88 98 90 99 88 98", floor: 0, ceiling: 100);
        Assert.Equal(100m, chart.Upper);
        Assert.Equal(0m, Chart("1 4 0 5 1 4 0 5", floor: 0).Lower);
    }

    [Theory]
    [InlineData("9 11 9 11 9 11 9 11 9 12 11 12 11 12 11 12", 1)]
    [InlineData("9 11 9 11 9 11 9 11 9 12 11 12 11 12 11 9", 0)]
    public void Seven_in_a_row_on_one_side_are_a_signal_and_six_are_not(string values, int signals)
    {
        var found = Chart(values).Signals.Where(signal => signal.Words.Contains("above the usual", StringComparison.Ordinal)).ToList();
        Assert.Equal(signals, found.Count(signal => signal.Last - signal.First >= 6));
        Assert.Equal(signals, found.Count);
    }

    [Theory]
    [InlineData("9 11 9 11 9 11 9 11 5 6 7 8 9 10", 1)]
    [InlineData("9 11 9 11 9 11 9 11 6 7 8 9 10 10", 0)]
    [InlineData("9 11 9 11 9 11 9 11 15 14 13 12 11 10", 1)]
    public void Six_rising_or_falling_are_a_signal_and_five_are_not(string values, int signals) =>
        Assert.Equal(signals, Chart(values).Signals.Count(signal => signal.Words.Contains("rising", StringComparison.Ordinal) || signal.Words.Contains("falling", StringComparison.Ordinal)));

    [Theory]
    [InlineData("9 11 9 11 9 11 9 11 12 12 12 10 12 12 12 12")]
    [InlineData("9 11 9 11 9 11 9 11 12 12 12 - 12 12 12 12")]
    public void A_point_on_the_mean_and_a_month_without_a_figure_break_a_run(string values) => Assert.Empty(Chart(values).Signals);

    [Fact]
    public void Too_few_points_say_so_and_give_no_signal()
    {
        var chart = Chart("1 2 3 4 5 6 7");
        Assert.Null(chart.Mean);
        Assert.Empty(chart.Signals);
        Assert.Equal("7 points in the base line: with fewer than 8 nobody can tell a change from the usual coming and going.", chart.TooFew);
    }

    [Fact]
    public void The_base_line_stays_where_the_data_put_it()
    {
        var fixedTo = RunChart.Of(Points("9 11 9 11 9 11 9 11 50 60 50 60"), new BaseLine(0, new Period(First, First.AddMonths(8).AddDays(-1))), 0);
        Assert.Equal(10m, fixedTo.Mean);
        Assert.Equal(4, fixedTo.Signals.Count(signal => signal.First == signal.Last));
    }
}
