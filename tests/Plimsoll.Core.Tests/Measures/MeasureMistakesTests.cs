using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Measures;

/// <summary>Each mistake in a measure stops the catalogue with one error that names line, what was found, what was expected and the nearest right name.</summary>
public sealed class MeasureMistakesTests
{
    private const string Measure = """
        area: made
        version: 1
        measures:
        - id: made.one
          title: Made
          counts: start of child-protection-plan
          share: ended child-protection-plan within 12 months
          unit: "% of plans"
          polarity: low
          source: made for a test
          examples:
            - given:
                - plan 2026-04-10 (kind = child protection, step = started)
              on: 2026-04-30
              expect: 0 of 1 (0%)
        """;

    private static IReadOnlyList<string> Problems(string measure) =>
        [.. CatalogueReader.Read([.. ShippedPractice.Texts().Where(text => !text.Name.StartsWith("measures/", StringComparison.Ordinal)), new PracticeText("measures/made.yaml", measure)]).Problems.Select(problem => problem.ToString())];

    [Fact]
    public void The_measure_itself_is_right() => Assert.Empty(Problems(Measure));

    [Theory]
    [InlineData("  source: made for a test\n", "", "measures/made.yaml:4: made.one: source: found nothing, expected \"source:\" with its text")]
    [InlineData("  polarity: low\n", "", "made.one: polarity: found nothing, expected \"polarity:\" with its text")]
    [InlineData("  unit: \"% of plans\"\n", "", "made.one: unit: found nothing, expected \"unit:\" with its text")]
    [InlineData("polarity: low", "polarity: lower", "measures/made.yaml:9: made.one: polarity: found \"lower\", expected one of none, high, low; the nearest is \"low\"")]
    [InlineData("counts: start of child-protection-plan", "counts: start of child-protection-plans", "measures/made.yaml:6: made.one: counts: found \"child-protection-plans\", expected a spell; the nearest is \"child-protection-plan\"")]
    [InlineData("counts: start of child-protection-plan", "counts: finished clock of cp.visits", "counts: found \"cp.visits\", expected a standard; the nearest is \"cp.visit\"")]
    [InlineData("counts: start of child-protection-plan", "counts: open clock of cp.visit [lat = yes]", "found \"lat\", expected a field of a clock; the nearest is \"late\"")]
    [InlineData("counts: start of child-protection-plan", "counts: open clock of cp.visit [late = maybe]", "found \"maybe\"")]
    [InlineData("share: ended", "share: endd", "share: found ")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  share: ended child-protection-plan within 12 months\n  rate: per 10,000 children 0 to 17", "one figure a measure")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  rate: per many children", "rate: found \"per many children\", expected a number and a group of people")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  followed by: visit", "followed by: found \"followed by:\" alone")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  mean of: working days after its start", "mean of: found ")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  split by: its categry", "split by: found \"categry\"")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  split by: days since its start", "bands: found none, expected bands")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  split by: days since its start\n  bands:\n    - 9 to 4", "bands: found ")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  percentile of: 100th, days since its start", "percentile of: found ")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  ratio: children", "ratio: found \"children\", expected one of child, family, worker; the nearest is \"child\"")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  each: fortnight", "each: found \"fortnight\", expected month, quarter, year, financial year or rolling 12 months")]
    [InlineData("  share: ended child-protection-plan within 12 months", "  base line: first 3", "base line: found \"first 3\"")]
    [InlineData("  share: ended", "  shares: ended", "found the key \"shares\"")]
    [InlineData("on: 2026-04-30", "on: 30 April 2026", "on: found \"30 April 2026\", expected a date such as 2026-01-01")]
    public void A_mistake_in_a_measure_is_named(string right, string wrong, string error) =>
        Assert.Contains(Problems(Measure.Replace(right, wrong, StringComparison.Ordinal)), problem => problem.Contains(error, StringComparison.Ordinal));

    [Fact]
    public void A_measure_without_an_example_does_not_load() => Assert.Contains(
        Problems(Measure[..Measure.IndexOf("  examples:", StringComparison.Ordinal)]),
        problem => problem.Contains("examples: found none, expected at least one worked example with an expected figure", StringComparison.Ordinal));

    [Fact]
    public void A_standard_does_not_ask_how_other_clocks_stand()
    {
        var standard = "version: 1\nstandards:\n- id: made.standard\n  title: Made\n  subject: child\n  kind: interval\n  while: looked-after and not late clock of cp.visit\n  every: 4 weeks\n  met by: core-group\n  status: local default\n  source: made\n  if breached: safety\n  examples:\n    - {given: nothing, on: 2026-01-01, expect: none}\n";
        var problems = CatalogueReader.Read([.. ShippedPractice.Texts(), new PracticeText("standards/made.yaml", standard)]).Problems;
        Assert.Contains(problems, problem => problem.ToString().Contains("only a measure asks for clocks", StringComparison.Ordinal));
    }

    [Fact]
    public void An_authority_changes_a_measure_with_a_source_of_its_own()
    {
        var without = CatalogueReader.Read(ShippedPractice.Texts(), [new PracticeText("local/ours.yaml", "measures:\n- id: CPP07\n  base line: first 10\n")]);
        Assert.Contains(without.Problems, problem => problem.ToString().Contains("the authority's own source for the change", StringComparison.Ordinal));
        var with = CatalogueReader.Read(ShippedPractice.Texts(), [new PracticeText("local/ours.yaml", "measures:\n- id: CPP07\n  base line: first 10\n  source: our improvement plan\npopulations:\n- id: ours-2024\n  people of: children 0 to 17\n  on: 2024-06-30\n  people: 41,230\n  source: made for a test\n")]);
        Assert.Empty(with.Problems.Select(problem => problem.ToString()));
        Assert.Equal(10, with.Catalogue!.Measures["cpp07"].BaseLine.Points);
        Assert.Equal(41230, Assert.Single(with.Catalogue.Populations).People);
    }
}
