using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2887QTests() : RuleTests(Rule2887Q.Rule)
{
    [Fact]
    public void Fires_on_seven_however_often_they_stand() => FiresOnReturn(
        Child("Disability MOB", "Disability HAND", "Disability PC", "Disability INC", "Disability COMM", "Disability LD", "Disability HEAR"),
        Child("Disability NONE"), Child("Disability MOB", "Disability"));

    [Fact]
    public void Fires_on_none() => FiresOnReturn(Child());

    [Fact]
    public void Passes_eight() => Passes(
        Child("Disability MOB", "Disability HAND", "Disability PC", "Disability INC"),
        Child("Disability COMM", "Disability LD", "Disability HEAR", "Disability VIS"));
}
