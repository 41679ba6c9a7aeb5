using System.Text.RegularExpressions;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>
/// The samples of <c>docs/practice-language.md</c>: each whole entry is read with the practice that ships, under an id of its own.
/// A sample standard leaves out what is the same for all (title, subject, source); it takes that from the standard that ships.
/// </summary>
public sealed partial class LanguagePageTests
{
    private static readonly IReadOnlyList<Sample> Samples = [.. Read(File.ReadAllText(Path.Combine(ShippedPractice.Root, "docs", "practice-language.md")))];

    private static readonly Lazy<CatalogueReading> Reading = new(() => CatalogueReader.Read(
    [
        .. ShippedPractice.Texts(),
        new PracticeText("standards/page.yaml", List("standards")),
        new PracticeText("records/page.yaml", List("sets") + List("retention") + List("records") + List("spells")),
    ]));

    private sealed record Sample(string List, string Id, string Text)
    {
        public bool Has(string key) => Text.Contains($"\n  {key}:", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_whole_sample_is_read_without_a_problem() => Assert.Empty(Reading.Value.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Every_sample_standard_says_what_the_one_that_ships_says()
    {
        var samples = Samples.Where(sample => sample.List == "standards").ToList();
        Assert.All(samples, sample => Assert.Equal(
            ShippedPractice.Catalogue.Versions[sample.Id][^1].Phrases.OrderBy(phrase => phrase.Key),
            Reading.Value.Catalogue!.Versions["page." + sample.Id][0].Phrases.OrderBy(phrase => phrase.Key)));
    }

    [Fact]
    public void The_sample_of_a_whole_record_type_and_those_of_codes_and_retention_are_what_ships()
    {
        var (page, shipped) = (Reading.Value.Catalogue!, ShippedPractice.Catalogue);
        Assert.Equal(Asked(shipped.RecordTypes["edt-action"]), Asked(page.RecordTypes["page-edt-action"]));
        Assert.Equal(shipped.Codes["police-notice.risk"].Values, page.Codes["page-police-notice.risk"].Values);
        Assert.Equal(shipped.Retention["looked after"].Periods, page.Retention["page-looked after"].Periods);
    }

    private static string Asked(RecordType type) =>
        string.Join('\n', [type.Hint, type.Summary!.Words, type.Keep!.Id, .. type.Sections.SelectMany(section => section.Fields.Select(field => $"{section.Title}: {field.Label} {field.Hint} {field.Required} {field.Type} {field.Fields.Count}"))]);

    [Fact]
    public void The_page_shows_every_kind_and_a_record_type_and_a_spell()
    {
        var kinds = Samples.Where(sample => sample.List == "standards").Select(sample => ShippedPractice.Catalogue.Versions[sample.Id][^1].Kind);
        Assert.Superset(Enum.GetValues<StandardKind>().ToHashSet(), kinds.ToHashSet());
        Assert.Superset(new HashSet<string> { "records", "spells", "standards" }, Samples.Select(sample => sample.List).ToHashSet());
    }

    private static IEnumerable<Sample> Read(string page)
    {
        foreach (var block in Fences().Matches(page).Select(match => match.Groups["text"].Value).Where(text => text.StartsWith("- id:", StringComparison.Ordinal)))
        {
            foreach (var text in block.Split("\n- ", StringSplitOptions.RemoveEmptyEntries).Select(text => text.StartsWith("- ", StringComparison.Ordinal) ? text : "- " + text))
            {
                yield return new Sample(ListOf(text), Id().Match(text).Groups["id"].Value, text.TrimEnd());
            }
        }
    }

    private static string ListOf(string text)
    {
        bool Has(string key) => text.Contains($"\n  {key}:", StringComparison.Ordinal);
        return Has("fields") ? "records" : Has("codes") ? "sets" : Has("until") ? "retention" : Has("starts") || Has("means") ? "spells" : "standards";
    }

    private static string List(string list) => $"{list}:\n{string.Join('\n', Samples.Where(sample => sample.List == list).Select(Whole))}\n";

    private static string Whole(Sample sample)
    {
        if (sample.List != "standards")
        {
            return Id().Replace(sample.Text, "- id: page-${id}", 1);
        }

        var shipped = ShippedPractice.Catalogue.Versions[sample.Id][^1];
        var missing = new Dictionary<string, string>
        {
            ["title"] = "Sample",
            ["subject"] = Subject.WordFor(shipped.Subject),
            ["kind"] = Catalogue.KindWords.First(word => word.Value == shipped.Kind).Key,
            ["status"] = Catalogue.StatusWords.First(word => word.Value == shipped.Status).Key,
            ["source"] = "docs/practice-language.md",
            ["if breached"] = shipped.Ladder,
            ["examples"] = "\n    - {given: nothing, on: 2026-01-05, expect: none}",
        };
        return Id().Replace(sample.Text, "- id: page.${id}", 1) + string.Concat(missing.Where(key => !sample.Has(key.Key)).Select(key => $"\n  {key.Key}: {key.Value}"));
    }

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^- id: (?<id>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
