using System.Reflection;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

public sealed class CatalogueNamesTests
{
    [Fact]
    public void Every_record_type_that_code_branches_on_stands_in_the_catalogue()
    {
        Assert.All(NamesIn(typeof(RecordTypes)), type => Assert.Contains(type, ShippedPractice.Catalogue.RecordTypes.Keys));
    }

    [Fact]
    public void Every_spell_that_code_asks_for_stands_in_the_catalogue()
    {
        Assert.All(NamesIn(typeof(Spells)), spell => Assert.Contains(spell, ShippedPractice.Catalogue.Spells.Keys));
    }

    [Fact]
    public void The_whole_draft_is_there()
    {
        Assert.True(ShippedPractice.Catalogue.Versions.Count >= 385 + 8);
        Assert.True(ShippedPractice.Catalogue.RecordTypes.Count >= 204);
    }

    private static IReadOnlyList<string> NamesIn(Type names)
    {
        IReadOnlyList<string> all = [.. names.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
        Assert.NotEmpty(all);
        return all;
    }
}
