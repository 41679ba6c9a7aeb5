using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8750Tests() : RuleTests(Rule8750.Rule)
{
    private const string Places = "ChildIdentifiers.Sex ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate";

    [Theory]
    [InlineData("Sex F")]
    [InlineData("Sex u")]
    [InlineData("Sex")]
    [InlineData("GenderCurrent 0")]
    public void Fires_on_anything_else_and_on_none(string sex) => Fires(Places, Child("ExpectedPersonBirthDate 2026-05-01", sex));

    [Fact]
    public void Takes_a_birth_that_is_no_date_for_none() => Fires(Places, Child("PersonBirthDate soon", "ExpectedPersonBirthDate 2026-05-01", "Sex M"));

    [Theory]
    [InlineData("", "2026-05-01", "U")]
    [InlineData("2025-05-01", "2025-05-01", "F")]
    [InlineData("2025-05-01", "", "F")]
    [InlineData("", "", "F")]
    public void Passes_U_a_child_who_is_born_and_neither_date(string born, string expected, string sex) =>
        Passes(Child($"PersonBirthDate {born}", $"ExpectedPersonBirthDate {expected}", $"Sex {sex}"));
}

public sealed class Rule8750To2024Tests() : RuleTests(Rule8750.RuleTo2024)
{
    private const string Places = "ChildIdentifiers.GenderCurrent ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate";

    [Theory]
    [InlineData("GenderCurrent 1")]
    [InlineData("GenderCurrent")]
    [InlineData("Sex U")]
    public void Fires_on_anything_else_and_on_none(string gender) => Fires(Places, Child("ExpectedPersonBirthDate 2024-05-01", gender));

    [Theory]
    [InlineData("", "2024-05-01", "0")]
    [InlineData("2023-05-01", "2023-05-01", "1")]
    [InlineData("", "", "1")]
    public void Passes_0_a_child_who_is_born_and_neither_date(string born, string expected, string gender) =>
        Passes(Child($"PersonBirthDate {born}", $"ExpectedPersonBirthDate {expected}", $"GenderCurrent {gender}"));
}
