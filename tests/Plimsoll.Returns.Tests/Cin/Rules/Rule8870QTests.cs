using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8870QTests() : RuleTests(Rule8870Q.Rule)
{
    [Theory]
    [InlineData("2025-05-17")]
    [InlineData("2025-05-18")]
    public void Fires_on_a_Saturday_and_a_Sunday(string target) => Fires("Section47.InitialCPCtarget", Child(Episode(Section47($"InitialCPCtarget {target}"))));

    [Theory]
    [InlineData("2025-05-16")]
    [InlineData("2025-05-19")]
    [InlineData("17/05/2025")]
    [InlineData("")]
    public void Passes_weekdays_and_none(string target) => Passes(Child(Episode(Section47($"InitialCPCtarget {target}"))));
}
