using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8535QTests() : RuleTests(Rule8535Q.Rule)
{
    [Theory]
    [InlineData("2025-05-02", "2025-05-01")]
    [InlineData("", "2025-05-01")]
    public void Fires_on_a_later_birth_and_a_missing_one(string born, string died) =>
        Fires("ChildIdentifiers.PersonBirthDate ChildIdentifiers.PersonDeathDate", Child($"PersonBirthDate {born}", $"PersonDeathDate {died}"));

    [Theory]
    [InlineData("2025-05-01", "2025-05-01")]
    [InlineData("2025-05-01", "")]
    [InlineData("", "")]
    public void Passes_the_same_day_and_a_living_child(string born, string died) => Passes(Child($"PersonBirthDate {born}", $"PersonDeathDate {died}"));
}
