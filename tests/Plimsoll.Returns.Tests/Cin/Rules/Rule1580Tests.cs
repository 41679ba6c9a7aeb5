using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule1580Tests() : RuleTests(Rule1580.Rule)
{
    [Theory]
    [InlineData("C 1")]
    [InlineData("C-1")]
    [InlineData("C/1")]
    [InlineData("C_1")]
    public void Fires_on_anything_else(string id) => Fires("ChildIdentifiers.LAchildID", Child($"LAchildID {id}"));

    [Theory]
    [InlineData("C1")]
    [InlineData("Zo\u00eb1")]
    [InlineData(" C1 ")]
    [InlineData("")]
    public void Passes_letters_digits_and_no_id(string id) => Passes(Child($"LAchildID {id}"));
}
