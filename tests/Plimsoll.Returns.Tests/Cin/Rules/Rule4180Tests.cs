using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4180Tests() : RuleTests(Rule4180.Rule)
{
    [Theory]
    [InlineData("Sex m")]
    [InlineData("Sex 1")]
    [InlineData("Sex")]
    [InlineData("GenderCurrent 1")]
    public void Fires_on_anything_else_and_on_none(string sex) => Fires("ChildIdentifiers.Sex", Child(sex));

    [Theory]
    [InlineData("M")]
    [InlineData("F")]
    [InlineData("U")]
    [InlineData(" M ")]
    public void Passes_its_codes(string sex) => Passes(Child($"Sex {sex}"));
}

public sealed class Rule4180To2024Tests() : RuleTests(Rule4180.RuleTo2024)
{
    [Theory]
    [InlineData("GenderCurrent 3")]
    [InlineData("GenderCurrent")]
    [InlineData("Sex M")]
    public void Fires_on_anything_else_and_on_none(string gender) => Fires("ChildIdentifiers.GenderCurrent", Child(gender));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("9")]
    public void Passes_its_codes(string gender) => Passes(Child($"GenderCurrent {gender}"));
}
