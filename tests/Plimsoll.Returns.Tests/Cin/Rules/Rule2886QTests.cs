using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2886QTests() : RuleTests(Rule2886Q.Rule)
{
    [Theory]
    [InlineData("Sex U")]
    [InlineData("Sex")]
    public void Fires_on_more_than_one_in_fifty(string sex) => FiresOnReturn([Child(sex), .. Many(48, "Sex F")]);

    [Fact]
    public void Passes_one_in_fifty_and_children_not_yet_born() => Passes([Child(), Child("ExpectedPersonBirthDate 2026-05-01", "Sex U"), .. Many(48, "Sex M")]);

    internal static IEnumerable<Made> Many(int count, string sex) => Enumerable.Range(0, count).Select(number => Child($"LAchildID M{number}", sex));
}

public sealed class Rule2886QTo2024Tests() : RuleTests(Rule2886Q.RuleTo2024)
{
    [Theory]
    [InlineData("GenderCurrent 0")]
    [InlineData("Sex F")]
    public void Fires_on_more_than_one_in_fifty(string sex) => FiresOnReturn([Child(sex), .. Rule2886QTests.Many(48, "GenderCurrent 9")]);

    [Fact]
    public void Passes_one_in_fifty() => Passes([Child("GenderCurrent 0"), .. Rule2886QTests.Many(49, "GenderCurrent 1")]);
}
