using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8810Tests() : RuleTests(Rule8810.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("01/06/2025")]
    public void Fires_where_the_date_is_missing_or_no_date(string closed) =>
        Fires("CINdetails.CINclosureDate CINdetails.ReasonForClosure", Child(Episode($"CINclosureDate {closed}", "ReasonForClosure RC1")));

    [Theory]
    [InlineData("2025-06-01", "RC1")]
    [InlineData("2025-06-01", "")]
    [InlineData("", "")]
    public void Passes_both_and_no_reason(string closed, string reason) => Passes(Child(Episode($"CINclosureDate {closed}", $"ReasonForClosure {reason}")));
}
