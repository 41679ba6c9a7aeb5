using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8995QTests() : RuleTests(Rule8995Q.Rule)
{
    [Fact]
    public void Fires_where_no_child_has_a_row() => FiresOnReturn(Child(Episode()), Child());

    [Fact]
    public void Passes_one_row_even_an_empty_one() => Passes(Child(Episode()), Child(Episode(), Episode(PreProceedings())));

    [Fact]
    public void Is_no_rule_of_the_year_before() => Assert.DoesNotContain(Rule8995Q.Rule, CinRules.ForYear(2026));
}
