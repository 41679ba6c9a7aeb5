using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8805Tests() : RuleTests(Rule8805.Rule)
{
    [Theory]
    [InlineData("ReasonForClosure")]
    [InlineData("ReferralNFA 0")]
    public void Fires_where_the_reason_is_missing(string other) =>
        Fires("CINdetails.CINclosureDate CINdetails.ReasonForClosure", Child(Episode("CINclosureDate 2025-06-01", other)));

    [Theory]
    [InlineData("2025-06-01", "RC1")]
    [InlineData("", "")]
    [InlineData("soon", "")]
    public void Passes_both_and_neither(string closed, string reason) => Passes(Child(Episode($"CINclosureDate {closed}", $"ReasonForClosure {reason}")));
}
