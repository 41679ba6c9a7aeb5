using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8590Tests() : RuleTests(Rule8590.Rule)
{
    [Fact]
    public void Fires_on_a_child_without_one() => Fires("ChildIdentifiers[1].LAchildID", Child("LAchildID C1", Episode()), Child("LAchildID C2"));

    [Fact]
    public void Passes_a_child_with_one_also_where_ids_are_the_same() => Passes(Child(Episode()), Child(Episode()));
}
