using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9011Tests() : RuleTests(Rule9011.Rule)
{
    [Theory]
    [InlineData("D")]
    [InlineData("a")]
    [InlineData("1")]
    public void Fires_on_anything_else(string outcome) => Fires("PreProceedings.PPOutcome", Child(Episode(PreProceedings($"PPOutcome {outcome}"))));

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("")]
    public void Passes_its_codes_and_none(string outcome) => Passes(Child(Episode(PreProceedings($"PPOutcome {outcome}"))));
}
