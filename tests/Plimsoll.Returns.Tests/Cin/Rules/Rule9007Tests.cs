using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9007Tests() : RuleTests(Rule9007.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("perhaps")]
    public void Fires_where_it_is_missing_or_neither_yes_nor_no(string offer) =>
        Fires("PreProceedings.FGDMMeetingOffer", Child(Episode(PreProceedings("LBPSentDate 2026-06-01", $"FGDMMeetingOffer {offer}"))));

    [Theory]
    [InlineData("2026-06-01", "1")]
    [InlineData("2026-06-01", "false")]
    [InlineData("", "")]
    [InlineData("soon", "")]
    public void Passes_either_and_no_letter(string sent, string offer) =>
        Passes(Child(Episode(PreProceedings($"LBPSentDate {sent}", $"FGDMMeetingOffer {offer}"))));
}
