using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8606Tests() : RuleTests(Rule8606.Rule)
{
    [Theory]
    [InlineData("2025-09-02", "")]
    [InlineData("", "2025-09-02")]
    [InlineData("2025-07-01", "2025-09-02")]
    public void Fires_on_281_days(string born, string expected) =>
        Fires("CINdetails.CINreferralDate ChildIdentifiers.PersonBirthDate ChildIdentifiers.ExpectedPersonBirthDate",
            Child($"PersonBirthDate {born}", $"ExpectedPersonBirthDate {expected}", Episode("CINreferralDate 2024-11-25")));

    [Theory]
    [InlineData("2025-09-01", "", "2024-11-25")]
    [InlineData("", "2025-09-01", "2024-11-25")]
    [InlineData("", "", "2024-11-25")]
    [InlineData("2025-09-02", "", "")]
    public void Passes_280_days_and_missing_dates(string born, string expected, string referred) =>
        Passes(Child($"PersonBirthDate {born}", $"ExpectedPersonBirthDate {expected}", Episode($"CINreferralDate {referred}")));
}
