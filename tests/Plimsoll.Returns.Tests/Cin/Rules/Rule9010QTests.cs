using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9010QTests() : RuleTests(Rule9010Q.Rule)
{
    [Theory]
    [InlineData("1", "")]
    [InlineData("true", "")]
    [InlineData("1", "perhaps")]
    public void Fires_where_it_is_missing_or_neither_yes_nor_no(string offer, string held) =>
        Fires("PreProceedings.FGDMMeetingFac", Child(Episode(PreProceedings($"FGDMMeetingOffer {offer}", $"FGDMMeetingFac {held}"))));

    [Theory]
    [InlineData("1", "0")]
    [InlineData("true", "True")]
    [InlineData("0", "")]
    [InlineData("", "")]
    public void Passes_either_and_no_offer(string offer, string held) =>
        Passes(Child(Episode(PreProceedings($"FGDMMeetingOffer {offer}", $"FGDMMeetingFac {held}"))));
}
