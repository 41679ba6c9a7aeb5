using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>The page <c>docs/reference/cin-rules.md</c> says what the rules say; <c>UPDATE_SNAPSHOTS=1</c> writes it again.</summary>
public sealed class CinReferenceTests
{
    [Fact]
    public void The_page_of_rules_is_that_of_the_rules()
    {
        var file = Path.Combine(Files.Root, "docs", "reference", "cin-rules.md");
        var made = CinRulesPage.Make();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, made);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == made,
            "docs/reference/cin-rules.md is not what the rules say. Run UPDATE_SNAPSHOTS=1 ./test returns, read the change, and commit it.");
    }

    [Fact]
    public void Every_rule_has_its_entry_with_years_severity_fields_and_fix() => Assert.All(CinRules.All, rule =>
    {
        var from = CinRulesPage.Make().Split($"\n## {rule.Code}: {rule.Message}\n")[1];
        var entry = from.Split("\n## ")[0];
        Assert.Contains($"- {rule.SeverityWord}, ", entry, StringComparison.Ordinal);
        Assert.Contains(rule.Fix, entry, StringComparison.Ordinal);
        Assert.All(rule.At, place => Assert.Contains($"{place.Table}.{place.Field}", entry, StringComparison.Ordinal));
        Assert.Equal(rule.Differs is not null, entry.Contains("- what differs: ", StringComparison.Ordinal));
    });
}
