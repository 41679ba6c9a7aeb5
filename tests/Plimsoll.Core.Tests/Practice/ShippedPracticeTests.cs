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
        var failed = ShippedPractice.Catalogue.Standards
            .SelectMany(standard => standard.Examples.Select(example => examples.Run(standard, example)))
            .Where(result => result.Wrong is not null)
            .Select(result => $"{result.Standard.Place.File}:{result.Example.Line} {result.Standard.Id} ({result.Standard.Kind}): {result.Wrong}")
            .ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} examples fail:\n" + string.Join('\n', failed));
    }

    /// <summary>One that is kept, one that is not, and one where a reader could err: the areas that were worked over to the last word.</summary>
    [Theory]
    [InlineData("front-door")]
    [InlineData("assessment")]
    [InlineData("strategy-and-section-47")]
    [InlineData("initial-conference")]
    [InlineData("child-protection-plan")]
    [InlineData("supervision-and-oversight")]
    [InlineData("agency-teams")]
    public void A_standard_says_its_promise_and_shows_itself_kept_broken_and_easily_misread(string area)
    {
        var standards = ShippedPractice.Catalogue.Standards.Where(standard => standard.Place.File == $"standards/{area}.yaml").ToList();

        Assert.NotEmpty(standards);
        Assert.All(standards, standard =>
        {
            var expected = standard.Examples.Select(example => example.Expect.Split(',')[0]).ToList();
            Assert.True(standard is { Called: not null, Promise: not null }, $"{standard.Id} has no words for a family");
            Assert.True(expected.Count >= 3, $"{standard.Id} has {expected.Count} examples");
            Assert.True(expected.Any(Kept), $"{standard.Id} is never kept");
            Assert.True(expected.Any(Broken), $"{standard.Id} is never broken");
        });
    }

    private static bool Kept(string expect) => expect is "met" or "running" or "due soon" or "due today" or "allowed" || expect.StartsWith("due ", StringComparison.Ordinal);

    private static bool Broken(string expect) => expect is "breached" or "met late" or "refused";
}
