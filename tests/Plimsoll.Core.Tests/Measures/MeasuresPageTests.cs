using System.Text.RegularExpressions;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Measures;

/// <summary>The samples of <c>docs/measures-language.md</c> are read, and say what ships.</summary>
public sealed partial class MeasuresPageTests
{
    private static readonly IReadOnlyList<string> Samples =
        [.. Fences().Matches(File.ReadAllText(Path.Combine(ShippedPractice.Root, "docs", "measures-language.md"))).Select(match => match.Groups["text"].Value)];

    [Fact]
    public void The_sample_measure_is_the_one_that_ships()
    {
        var sample = Assert.Single(Samples, text => text.StartsWith("- id:", StringComparison.Ordinal));
        var read = CatalogueReader.Read([.. ShippedPractice.Texts().Where(text => !text.Name.StartsWith("measures/", StringComparison.Ordinal)), new PracticeText("measures/page.yaml", "measures:\n" + sample)]);
        Assert.Empty(read.Problems.Select(problem => problem.ToString()));
        var (mine, ships) = (read.Catalogue!.Measures["CPP07"], ShippedPractice.Catalogue.Measures["CPP07"]);
        Assert.Equal((ships.Title, ships.Unit, ships.Source, ships.Examples[0].Expect), (mine.Title, mine.Unit, mine.Source, mine.Examples[0].Expect));
        Assert.Equal(ships.Phrases, mine.Phrases);
    }

    [Fact]
    public void The_sample_of_people_is_read()
    {
        var sample = Assert.Single(Samples, text => text.StartsWith("populations:", StringComparison.Ordinal));
        var read = CatalogueReader.Read(ShippedPractice.Texts(), [new PracticeText("local/people.yaml", sample)]);
        Assert.Empty(read.Problems.Select(problem => problem.ToString()));
        Assert.Equal(("children 0 to 17", 41230), (read.Catalogue!.Populations[0].Group, read.Catalogue.Populations[0].People));
    }

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fences();
}
