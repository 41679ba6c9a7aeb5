using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>The pages in <c>docs/reference</c> say what the catalogue says; <c>UPDATE_SNAPSHOTS=1</c> writes them again.</summary>
public sealed class ReferencePagesTests
{
    private static readonly Catalogue Catalogue = ShippedPractice.Catalogue;

    private static readonly string Standards = ReferencePages.Standards(Catalogue);

    private static readonly string RecordTypes = ReferencePages.RecordTypes(Catalogue);

    [Fact]
    public void The_page_of_standards_is_the_catalogues() => Same("standards.md", Standards);

    [Fact]
    public void The_page_of_record_types_is_the_catalogues() => Same("record-types.md", RecordTypes);

    [Fact]
    public void The_page_of_measures_is_the_catalogues() => Same("measures.md", MeasurePage.Of(Catalogue));

    [Fact]
    public void The_page_of_rights_is_the_catalogues() => Same("access.md", ReferencePages.Access(Catalogue));

    private static void Same(string name, string made)
    {
        var file = Path.Combine(ShippedPractice.Root, "docs", "reference", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, made);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == made,
            $"docs/reference/{name} is not what practice/ says. Run UPDATE_SNAPSHOTS=1 ./test core, read the change, and commit it.");
    }

    [Fact]
    public void Every_standard_gives_its_source_its_ladder_and_how_far_it_was_checked()
    {
        foreach (var standard in Catalogue.Standards)
        {
            var entry = EntryOf(standard.Id);
            Assert.Contains($"- if breached: ladder {standard.Ladder}{(standard.Owner is { } owner ? $", owner: {owner}" : "")}\n- source: ", entry, StringComparison.Ordinal);
            Assert.Equal(standard.Checked is null, entry.Contains($"- checked: {ReferencePages.NotChecked}\n", StringComparison.Ordinal));
            Assert.All(standard.Phrases.Values, phrase => Assert.Contains($"`{phrase}`", entry, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_step_gives_its_own_limit_and_answer() => Assert.All(
        Catalogue.Standards.SelectMany(standard => standard.Steps.Select(step => (standard, step))),
        pair => Assert.Contains($"met by `{pair.step.Phrases["met by"]}`", EntryOf(pair.standard.Id), StringComparison.Ordinal));

    [Theory]
    [InlineData("visit", "| purpose | choice | ")]
    [InlineData("visit", "| alone | choice | ")]
    [InlineData("visit", "| when seen = yes |")]
    [InlineData("source-coverage", "| carries | long text |  | yes |")]
    [InlineData("referral", "those of CIN census primary need")]
    public void A_record_type_gives_its_fields_codes_and_what_is_required(string type, string words)
    {
        var from = RecordTypes.IndexOf($"\n`{type}`, about a ", StringComparison.Ordinal);
        Assert.True(from > 0, type);
        Assert.Contains(words, RecordTypes[from..RecordTypes.IndexOf("\n#", from, StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private static string EntryOf(string id)
    {
        var from = Standards.IndexOf($"\n`{id}`: ", StringComparison.Ordinal);
        Assert.True(from > 0, id);
        return Standards[from..Standards.IndexOf("\n#", from, StringComparison.Ordinal)];
    }
}
