using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1520Tests() : RuleTests(Rule1520.Rule)
{
    [Fact]
    public void Fires_on_every_child_of_a_UPN_that_stands_more_than_once() =>
        Fires("ChildIdentifiers[0].UPN ChildIdentifiers[2].UPN ChildIdentifiers[3].UPN", Child("LAchildID C1", "UPN A1"), Child("LAchildID C2", "UPN A2"), Child("LAchildID C3", "UPN A1"), Child("LAchildID C4", "UPN A1 "));

    [Fact]
    public void Passes_UPNs_of_their_own_and_missing_ones() =>
        Passes(Child("LAchildID C1", "UPN A1"), Child("LAchildID C2", "UPN a1"), Child("LAchildID C3", "UPN"), Child("LAchildID C4"), Child("LAchildID C5", "UPN "));
}
