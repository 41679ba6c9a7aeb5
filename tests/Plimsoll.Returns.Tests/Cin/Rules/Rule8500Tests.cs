using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8500Tests() : RuleTests(Rule8500.Rule)
{
    [Theory]
    [InlineData("LAchildID")]
    [InlineData("LAchildID  ")]
    public void Fires_on_an_empty_id(string id) => Fires("ChildIdentifiers.LAchildID", Child(id, Episode("CINreferralDate 2025-05-01")));

    [Fact]
    public void Passes_any_id() => Passes(Child("LAchildID 0"));
}
