using System.Xml.Linq;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>Censuses made by chance: no rule breaks off, and the order of the children changes nothing but positions.</summary>
public sealed class RandomValidationTests
{
    [Fact]
    public void No_rule_breaks_off_on_any_census_in_any_year()
    {
        var told = new HashSet<string>();
        for (var seed = 0; seed < 150; seed++)
        {
            var text = new RandomCensus(seed, faults: seed % 3 > 0).Document(20).ToString();
            var (done, found) = CinValidationTests.Validate(text, CinYear.First + (seed % 5));
            Assert.Empty(done.NotRun);
            told.UnionWith(found.Select(finding => finding.Code));
        }

        Assert.True(told.Count > 90, $"Only {told.Count} rules found anything.");
    }

    [Fact]
    public void The_order_of_the_children_changes_nothing_but_positions()
    {
        for (var seed = 500; seed < 560; seed++)
        {
            var document = new RandomCensus(seed, faults: seed % 2 > 0).Document(15);
            var before = Told(document, [.. Enumerable.Range(0, 15)]);
            var order = Enumerable.Range(0, 15).ToArray();
            new Random(seed).Shuffle(order);
            var list = document.Root!.Element("Children")!;
            var children = list.Elements().ToArray();
            list.ReplaceNodes(order.Select(at => (object)children[at]).ToArray());
            Assert.Equal(before, Told(document, order));
        }
    }

    /// <summary>Every finding, with the children by their first place and the rows by their place in the child.</summary>
    private static List<string> Told(XDocument document, int[] order)
    {
        var text = document.ToString();
        var places = new Dictionary<(CinTable, int), string>();
        foreach (var (child, at) in Census.Read(text).Children.Zip(order))
        {
            foreach (var table in Rows(child).GroupBy(row => row.Table!.Value))
            {
                foreach (var (index, row) in table.Index())
                {
                    places[(table.Key, row.Row)] = $"child {at} {table.Key} {index}";
                }
            }
        }

        return [.. CinValidationTests.Validate(text).Found
            .Select(finding => $"{finding.Code} {finding.Message} {string.Join(' ', finding.Locations.Select(place => $"{places.GetValueOrDefault((place.Table, place.Row), "header")} {place.Field} {place.Value?.Trim()}").Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<CinRow> Rows(CinChild child) =>
    [
        child.ChildIdentifiers, child.ChildCharacteristics, .. child.ChildCharacteristics.Disabilities, .. child.CINdetails, .. child.Assessments,
        .. child.Assessments.SelectMany(row => row.AssessmentFactors), .. child.CINPlanDates, .. child.Section47, .. child.ChildProtectionPlans, .. child.Reviews, .. child.PreProceedings,
    ];
}
