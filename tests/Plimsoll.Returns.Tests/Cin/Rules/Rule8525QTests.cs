using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8525QTests() : RuleTests(Rule8525Q.Rule)
{
    [Theory]
    [InlineData("", "")]
    [InlineData("soon", "")]
    [InlineData("2025-05-01", "2025-05-01")]
    public void Fires_on_neither_and_on_both(string born, string expected) =>
        Fires("ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate", Child($"PersonBirthDate {born}", $"ExpectedPersonBirthDate {expected}"));

    [Theory]
    [InlineData("2025-05-01", "")]
    [InlineData("", "2026-05-01")]
    public void Passes_one_of_them(string born, string expected) => Passes(Child($"PersonBirthDate {born}", $"ExpectedPersonBirthDate {expected}"));
}
