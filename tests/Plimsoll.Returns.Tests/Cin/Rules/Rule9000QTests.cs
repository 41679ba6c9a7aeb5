using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9000QTests() : RuleTests(Rule9000Q.Rule)
{
    [Theory]
    [InlineData("PPStartDate")]
    [InlineData("PPStartDate soon")]
    [InlineData("LBPSentDate 2026-06-01")]
    public void Fires_where_no_row_has_the_date(string made) => FiresOnReturn(Child(Episode(PreProceedings(made))), Child());

    [Fact]
    public void Fires_where_there_is_no_row() => FiresOnReturn(Child(Episode()));

    [Fact]
    public void Passes_one_date_of_any_child() => Passes(Child(Episode(PreProceedings())), Child(Episode(PreProceedings("PPStartDate 2026-06-01"))), Child());
}
