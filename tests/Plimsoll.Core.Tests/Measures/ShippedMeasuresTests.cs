using System.Text.Json;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Measures;

/// <summary>The measures that ship: each worked example comes out, and every indicator of the common list is measured or says why not.</summary>
public sealed class ShippedMeasuresTests
{
    private const int Indicators = 179;

    private static readonly Catalogue Catalogue = ShippedPractice.Catalogue;

    [Fact]
    public void Every_worked_example_comes_out()
    {
        var examples = new MeasureExamples(Catalogue, PromiseCalendar.England);
        var failed = Catalogue.Measures.Values.SelectMany(measure => measure.Examples.Select(example => examples.Run(measure, example)))
            .Where(result => result.Wrong is not null)
            .Select(result => $"{result.Measure.Place.File}:{result.Example.Line} {result.Measure.Id}: {result.Wrong}").ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} examples fail:\n{string.Join('\n', failed)}");
    }

    [Fact]
    public void Every_measure_gives_source_unit_and_an_example() => Assert.All(Catalogue.Measures.Values, measure =>
    {
        Assert.NotEmpty(measure.Source);
        Assert.NotEmpty(measure.Unit);
        Assert.NotEmpty(measure.Examples);
    });

    [Fact]
    public void Every_indicator_is_measured_or_says_why_not()
    {
        var measured = Catalogue.Measures.Values.Select(measure => measure.Indicator).Where(IsIndicator).ToHashSet();
        var left = Catalogue.Unmeasured.Select(unmeasured => unmeasured.Id).ToHashSet();
        Assert.Empty(measured.Intersect(left));
        Assert.Equal(Indicators, measured.Count + left.Count);
        Assert.All(Catalogue.Unmeasured, unmeasured => Assert.NotEmpty(unmeasured.Why));
    }

    [Fact]
    public void The_indicators_are_those_of_the_common_list()
    {
        var shared = Environment.GetEnvironmentVariable("PLIMSOLL_SHARED") ?? Path.Combine(ShippedPractice.Root, "..", "shared");
        var file = Path.Combine(shared, "measures", "indicators.json");
        Assert.SkipUnless(File.Exists(file), $"The common list of indicators is not at {file}; set PLIMSOLL_SHARED to the folder that holds it.");
        using var list = JsonDocument.Parse(File.ReadAllText(file));
        var ids = list.RootElement.GetProperty("indicators").EnumerateArray().Select(indicator => indicator.GetProperty("id").GetString()!);
        var ours = Catalogue.Measures.Values.Select(measure => measure.Indicator).Where(IsIndicator).Concat(Catalogue.Unmeasured.Select(unmeasured => unmeasured.Id)).Distinct();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    private static bool IsIndicator(string id) => char.IsAsciiLetterUpper(id[0]);
}
