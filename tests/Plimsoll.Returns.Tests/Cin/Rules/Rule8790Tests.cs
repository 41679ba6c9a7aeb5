using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8790Tests() : RuleTests(Rule8790.Rule)
{
    [Theory]
    [InlineData("NONE")]
    [InlineData("none")]
    public void Fires_on_each_other_row(string none) =>
        Fires("Disabilities[0].Disability Disabilities[2].Disability", Child("Disability MOB", $"Disability {none}", "Disability"));

    [Fact]
    public void Passes_NONE_alone_or_twice_others_and_no_row() => Passes(
        Child("Disability NONE"), Child("Disability NONE", "Disability None"), Child("Disability MOB", "Disability AUT"), Child("Disability"), Child());
}
