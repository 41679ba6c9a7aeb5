using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8510Tests() : RuleTests(Rule8510.Rule)
{
    [Fact]
    public void Fires_on_every_child_of_an_id_that_stands_more_than_once() =>
        Fires("ChildIdentifiers[0].LAchildID ChildIdentifiers[2].LAchildID", Child("LAchildID C1"), Child("LAchildID C2"), Child("LAchildID  C1 "));

    [Fact]
    public void Fires_on_two_children_without_an_id() => Fires("ChildIdentifiers[0].LAchildID ChildIdentifiers[1].LAchildID", Child("LAchildID"), Child("LAchildID"));

    [Fact]
    public void Passes_ids_of_their_own() => Passes(Child("LAchildID C1"), Child("LAchildID c1"), Child("LAchildID"));
}
