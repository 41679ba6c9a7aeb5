using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8868Tests() : RuleTests(Rule8868.Rule)
{
    [Theory]
    [InlineData("", "0")]
    [InlineData("", "")]
    [InlineData("soon", "false")]
    [InlineData("2025-05-20", "1")]
    [InlineData("2025-05-20", "True")]
    public void Fires_on_neither_and_on_both(string conference, string notRequired) =>
        Fires("CINdetails.CINclosureDate Section47.DateOfInitialCPC Section47.ICPCnotRequired", Child(
            Episode("CINclosureDate 2025-06-01", Section47($"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}")), Episode(Section47())));

    [Theory]
    [InlineData("2025-06-01", "2025-05-20", "0")]
    [InlineData("2025-06-01", "2025-05-20", "")]
    [InlineData("2025-06-01", "", "true")]
    [InlineData("", "", "0")]
    [InlineData("", "2025-05-20", "1")]
    public void Passes_one_of_them_and_an_open_referral(string closed, string conference, string notRequired) =>
        Passes(Child(Episode($"CINclosureDate {closed}", Section47($"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}"))));
}
