using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4220Tests() : RuleTests(Rule4220.Rule)
{
    [Theory]
    [InlineData("Ethnicity wbri")]
    [InlineData("Ethnicity WHITE")]
    [InlineData("Ethnicity")]
    [InlineData("Sex F")]
    public void Fires_on_anything_else_and_on_none(string ethnicity) => Fires("ChildCharacteristics.Ethnicity", Child(ethnicity));

    [Theory]
    [InlineData("WBRI")]
    [InlineData("NOBT")]
    public void Passes_its_codes(string ethnicity) => Passes(Child($"Ethnicity {ethnicity}"));
}
