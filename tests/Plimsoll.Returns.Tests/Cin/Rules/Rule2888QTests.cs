using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2888QTests() : RuleTests(Rule2888Q.Rule)
{
    [Fact]
    public void Fires_where_every_child_has_one_at_most() => FiresOnReturn(Child("Disability MOB", "Disability NONE"), Child("Disability LD", "Disability"), Child());

    [Fact]
    public void Passes_where_a_child_has_two() => Passes(Child("Disability MOB", "Disability LD"), Child("Disability LD"));

    [Fact]
    public void Passes_where_there_is_none() => Passes(Child("Disability NONE", "Disability"), Child());
}
