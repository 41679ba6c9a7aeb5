using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;

namespace Plimsoll.Core.Tests.Practice;

public sealed class ShippedPracticeTests
{
    [Fact]
    public void Every_phrase_is_read_and_every_name_found() =>
        Assert.Empty(ShippedPractice.Reading.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Every_example_of_a_standard_that_runs_passes()
    {
        var examples = new Examples(ShippedPractice.Catalogue, PromiseCalendar.England);
        var failed = ShippedPractice.Catalogue.Standards.Where(standard => standard.Counts is null)
            .SelectMany(standard => standard.Examples.Select(example => examples.Run(standard, example)))
            .Where(result => result.Wrong is not null)
            .Select(result => $"{result.Standard.Place.File}:{result.Example.Line} {result.Standard.Id} ({result.Standard.Kind}): {result.Wrong}")
            .ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} examples fail:\n" + string.Join('\n', failed));
    }
}
