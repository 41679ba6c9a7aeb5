using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.Returns.Tests.Cin.Building;

/// <summary>What <c>docs/census.md</c> says of where each value comes from; <c>UPDATE_SNAPSHOTS=1</c> writes it again.</summary>
public sealed class CinMapPageTests
{
    [Fact]
    public void The_table_of_the_page_is_that_of_the_map()
    {
        var file = Path.Combine(Files.Root, "docs", "census.md");
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(CinMapPage.Begin, StringComparison.Ordinal) + CinMapPage.Begin.Length, page.IndexOf(CinMapPage.End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            page = page[..from] + CinMapPage.Make() + page[to..];
            File.WriteAllText(file, page);
            to = page.IndexOf(CinMapPage.End, StringComparison.Ordinal);
        }

        Assert.True(page[from..to] == CinMapPage.Make(), "The table of docs/census.md is not what the map says. Run UPDATE_SNAPSHOTS=1 ./test returns, read the change, and commit it.");
    }

    [Fact]
    public void Every_value_of_the_census_comes_from_the_map_is_worked_out_or_is_told_not_to_be_carried()
    {
        var page = File.ReadAllText(Path.Combine(Files.Root, "docs", "census.md"));
        var named = page[page.IndexOf("## Worked out", StringComparison.Ordinal)..];
        var mapped = CinMap.All.Select(source => source.Element).ToHashSet();
        var values = CinLayout.Names(CinLayout.Child).Distinct().Where(IsValue).ToList();

        Assert.Equal(43, values.Count);
        Assert.All(values, value => Assert.True(mapped.Contains(value) || named.Contains(value, StringComparison.Ordinal), $"docs/census.md says nothing of {value}."));
    }

    [Fact]
    public void Every_place_of_the_census_finds_the_record_types_that_may_say_it()
    {
        foreach (var row in CinLayout.Rows.Where(row => row != CinLayout.Header))
        {
            foreach (var element in row.IsValue ? [row] : row.Inside.Where(inside => inside is { IsValue: true, Make: null }))
            {
                var types = CinBuilder.TypesAt(row.Table!.Value, element.Name);
                var said = CinMap.All.Where(source => source.Element == element.Name).Select(source => source.Shape.Type).Distinct().ToList();
                Assert.NotEmpty(types);
                Assert.Equal(said, types.Take(said.Count));
            }
        }

        Assert.Empty(CinBuilder.TypesAt(CinTable.Header, "ReferenceDate"));
        Assert.Equal(["referral"], CinBuilder.TypesAt(CinTable.CINdetails, "LAchildID"));
        Assert.Equal(["closure", "referral"], CinBuilder.TypesAt(CinTable.CINdetails, "CINclosureDate"));
        Assert.Equal(["strategy-discussion"], CinBuilder.TypesAt(CinTable.Section47, "InitialCPCtarget"));
        Assert.Equal(["child-details", "birth"], CinBuilder.TypesAt(CinTable.ChildIdentifiers, "PersonBirthDate"));
    }

    private static bool IsValue(string name) => Holds(CinLayout.Child, name);

    private static bool Holds(CinElement element, string name) => element.Inside.Any(inside => (inside.IsValue && inside.Name == name) || Holds(inside, name));
}
