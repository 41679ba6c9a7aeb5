using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1570Tests() : RuleTests(Rule1570.Rule)
{
    [Fact]
    public void Fires_on_21_characters() => Fires("ChildIdentifiers.LAchildID", Child("LAchildID A12345678901234567890"));

    [Theory]
    [InlineData("A1234567890123456789")]
    [InlineData("")]
    public void Passes_20_and_none(string id) => Passes(Child($"LAchildID {id}"));
}
