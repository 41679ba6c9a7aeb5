using System.Reflection;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

public sealed class CatalogueNamesTests
{
    [Fact]
    public void Every_record_type_that_code_branches_on_stands_in_the_catalogue()
    {
        var names = typeof(RecordTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, type => Assert.Contains(type, ShippedPractice.Catalogue.RecordTypes.Keys));
    }

    [Fact]
    public void The_whole_draft_is_there()
    {
        Assert.True(ShippedPractice.Catalogue.Versions.Count >= 385 + 8);
        Assert.True(ShippedPractice.Catalogue.RecordTypes.Count >= 204);
    }
}
