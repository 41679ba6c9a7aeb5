using System.Text.RegularExpressions;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Allocations;
using Plimsoll.Returns.Cin;
using YamlDotNet.RepresentationModel;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>What is made from a census or an allocations file against the catalogue of record types, read apart.</summary>
public sealed partial class CinCatalogueTests
{
    private static readonly Dictionary<string, Dictionary<string, string?>> Types = ReadTypes();
    private static readonly Dictionary<string, List<string>> Sets = ReadSets();

    [Fact]
    public void Every_record_is_of_a_type_and_fields_and_codes_of_the_catalogue()
    {
        var records = AllRecords();
        Assert.True(records.Select(record => record.Type).Distinct().Count() > 12);
        foreach (var record in records)
        {
            var fields = Assert.Contains(record.Type, Types);
            foreach (var (field, value) in record.Fields)
            {
                var set = Assert.Contains(field, fields);
                string[] codes = value is FieldValue.Several several ? [.. several.Values] : [value.ToString()!];
                Assert.All(codes, code => Assert.True(set is null || Sets[set].Contains(code) || PublishedCodes.OfCin.Knows(set, code), $"{record.Type} {field} = {code}"));
            }
        }
    }

    [Fact]
    public void Every_record_is_within_the_coverage_that_is_declared()
    {
        var coverage = CinCoverage.Of(Census.Read("<Message><Header><CollectionDetails><Year>2027</Year></CollectionDetails></Header><Children><Child/></Children></Message>").Header);
        Assert.Equal((null, new DateOnly(2027, 3, 31)), (coverage.From, coverage.To));
        var phrases = coverage.Carries.Concat(Allocation.Carries).Select(Parse).ToList();
        Assert.All(phrases, phrase => Assert.All(phrase.Conditions, condition => Assert.Contains(condition.Key, Types[phrase.Type])));
        Assert.All(phrases, phrase => Assert.All(phrase.Fields.Where(field => !field.Contains('.', StringComparison.Ordinal)), field => Assert.Contains(field, Types[phrase.Type])));
        foreach (var record in AllRecords())
        {
            Assert.True(phrases.Exists(phrase => phrase.Type == record.Type
                && phrase.Conditions.All(condition => condition.Value.Contains(record.Text(condition.Key)!))
                && record.Fields.Keys.All(field => phrase.Conditions.ContainsKey(field) || phrase.Fields.Contains(field))), $"{record.Type}: {string.Join(", ", record.Fields.Keys)}");
        }
    }

    [Fact]
    public void Pre_proceedings_are_covered_from_the_year_that_has_them()
    {
        var coverage = CinCoverage.Of(Census.OfFile(Files.Sample("made-2026.xml")).Header);
        Assert.DoesNotContain(coverage.Carries, phrase => phrase.StartsWith("letter-before-proceedings", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 3, 31), coverage.To);
    }

    [Fact]
    public void Every_published_set_that_the_catalogue_names_is_one_of_the_catalogue()
    {
        var sets = PublishedCodes.OfCin.All.Select(code => code.Set).Distinct().Where(set => set.StartsWith("dfe.", StringComparison.Ordinal));
        Assert.All(sets, set => Assert.Contains(set, Sets.Keys));
    }

    private static List<CaseRecord> AllRecords()
    {
        List<CaseRecord> records = [.. Census.OfFile(Files.Sample("made-2026.xml")).Records().Records];
        for (var seed = 0; seed < 20; seed++)
        {
            records.AddRange(Census.Read(new RandomCensus(seed, faults: false).Document(30).ToString()).Records().Records);
        }

        using var file = File.OpenRead(Files.Sample("allocations-2026.csv"));
        using var reader = new AllocationsReader(file, problem => Assert.Fail(problem.ToString()));
        records.AddRange(reader.Rows().SelectMany(row => row.ToRecords()));
        return records;
    }

    /// <summary><c>plan [kind = child protection, step in (started, ended)] (category)</c></summary>
    private static (string Type, Dictionary<string, string[]> Conditions, string[] Fields) Parse(string phrase)
    {
        var fields = phrase.EndsWith(')') ? phrase[(phrase.LastIndexOf('(') + 1)..^1].Split(", ") : [];
        var rest = fields.Length > 0 ? phrase[..phrase.LastIndexOf('(')].Trim() : phrase;
        var open = rest.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return (rest, [], fields);
        }

        var conditions = Condition().Matches(rest[(open + 1)..^1]);
        return (rest[..open].Trim(), conditions.ToDictionary(
            match => match.Groups["field"].Value,
            match => match.Groups["list"].Success ? match.Groups["list"].Value.Split(", ") : [match.Groups["value"].Value]), fields);
    }

    private static Dictionary<string, Dictionary<string, string?>> ReadTypes() => Documents("records")
        .SelectMany(type => type.Children.ContainsKey("fields") ? new[] { type } : [])
        .ToDictionary(
            type => Text(type, "id")!,
            type => ((YamlSequenceNode)type["fields"]).Cast<YamlMappingNode>().ToDictionary(field => Text(field, "id")!, field => Text(field, "codes")));

    private static Dictionary<string, List<string>> ReadSets() => Documents("sets").ToDictionary(
        set => Text(set, "id")!,
        set => set.Children.TryGetValue("codes", out var codes) ? ((YamlSequenceNode)codes).Select(code => code.ToString()).ToList() : []);

    private static IEnumerable<YamlMappingNode> Documents(string key)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Files.Root, "practice", "records"), "*.yaml"))
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.ReadAllText(path)));
            if (((YamlMappingNode)stream.Documents[0].RootNode).Children.TryGetValue(key, out var entries))
            {
                foreach (var entry in (YamlSequenceNode)entries)
                {
                    yield return (YamlMappingNode)entry;
                }
            }
        }
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    [GeneratedRegex(@"(?<field>[a-z-]+) (?:= (?<value>[^,\]]+)|in \((?<list>[^)]*)\))")]
    private static partial Regex Condition();
}
