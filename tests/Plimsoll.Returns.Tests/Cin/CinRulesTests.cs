using System.Reflection;
using System.Text.Json;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>The list of rules against the rules that are written, the layout, and the published catalogue.</summary>
public sealed class CinRulesTests
{
    [Fact]
    public void Every_rule_that_is_written_is_in_the_list_once_and_in_the_order_of_codes()
    {
        var written = typeof(CinRule).Assembly.GetTypes()
            .Where(type => type.Namespace == "Plimsoll.Returns.Cin.Rules")
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(CinRule)))
            .ToList();
        Assert.Equal(written.Count, CinRules.All.Count);
        Assert.All(written, field => Assert.Contains((CinRule)field.GetValue(null)!, CinRules.All));
        Assert.All(written, field => Assert.Equal($"Rule{((CinRule)field.GetValue(null)!).Code}", field.DeclaringType!.Name));
        Assert.Equal(CinRules.All.OrderBy(rule => int.Parse(rule.Code.TrimEnd('Q'))).ThenBy(rule => rule.From), CinRules.All);
    }

    [Fact]
    public void A_year_has_no_code_twice_and_every_rule_is_of_some_year()
    {
        List<IReadOnlyList<CinRule>> years = [.. Enumerable.Range(CinYear.First, CinYear.Last - CinYear.First + 1).Select(CinRules.ForYear)];
        Assert.All(years, rules => Assert.Equal(rules.Count, rules.Select(rule => rule.Code).Distinct().Count()));
        Assert.All(CinRules.All, rule => Assert.Contains(years, rules => rules.Contains(rule)));
    }

    [Fact]
    public void Every_field_that_a_rule_names_is_one_of_its_table() => Assert.All(CinRules.All, rule =>
    {
        Assert.All(rule.At, place => Assert.True(
            place.Field is "LAchildID" || CinLayout.Rows.Single(layout => layout.Table == place.Table).Make!().Cell(place.Field).IsMissing, $"{rule.Code}: {place}"));
        Assert.All(rule.AlsoReads, field => Assert.Contains(field, CinLayout.Names(CinLayout.Message)));
        Assert.EndsWith(".", rule.Fix, StringComparison.Ordinal);
        Assert.False(rule.Message.EndsWith('.'), rule.Code);
        Assert.Equal(rule.Severity == Severity.Query, rule.Code.EndsWith('Q'));
    });

    [Fact]
    public void Every_rule_is_as_the_catalogue_has_it()
    {
        using var catalogue = JsonDocument.Parse(File.ReadAllBytes(Files.Shared("returns/cin/rules.json")));
        var published = catalogue.RootElement.EnumerateArray().ToDictionary(rule => rule.GetProperty("code").GetString()!);
        Assert.Empty(published.Keys.Except(CinRules.All.Select(rule => rule.Code)));
        for (var year = CinYear.First; year <= CinYear.Last; year++)
        {
            foreach (var rule in CinRules.ForYear(year))
            {
                var theirs = published[rule.Code];
                Assert.Equal(theirs.GetProperty("severity").GetString(), rule.Severity == Severity.Error ? "error" : "query");
                Assert.Contains(theirs.GetProperty("years").EnumerateArray(), of => IsOf(of.GetString()!, year, rule.IsDraft));
                var at = theirs.GetProperty("locations").EnumerateObject().SelectMany(table => table.Value.EnumerateArray().Select(field => $"{table.Name}.{field}"));
                Assert.Equal(at.Order(StringComparer.Ordinal), OfItsTime(rule, year).Order(StringComparer.Ordinal));
            }
        }
    }

    /// <summary>The rules of 2026/27 are those of the year before, with drafts.</summary>
    private static bool IsOf(string published, int year, bool isDraft) =>
        isDraft ? published == "2026_27 (draft)" : published == $"{Math.Min(year, 2026) - 1}_{Math.Min(year, 2026) % 100}";

    /// <summary>The catalogue names the fields of today: until 2023/24 GenderCurrent stood where Sex stands.</summary>
    private static IEnumerable<string> OfItsTime(CinRule rule, int year) =>
        rule.At.Select(place => $"{place.Table}.{(year < 2025 && place.Field == "GenderCurrent" ? "Sex" : place.Field)}");
}
