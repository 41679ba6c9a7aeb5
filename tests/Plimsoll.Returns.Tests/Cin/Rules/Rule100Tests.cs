using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule100Tests() : RuleTests(Rule100.Rule)
{
    [Theory]
    [InlineData("2026", "2026-03-30")]
    [InlineData("2026", "2025-03-31")]
    [InlineData("2026", "31/03/2026")]
    [InlineData("2026", "")]
    [InlineData("", "2026-03-31")]
    public void Fires_on_another_day_and_where_either_is_missing(string year, string date) =>
        Fires("Header.ReferenceDate", Header($"Year {year}", $"ReferenceDate {date}"), Child());

    [Fact]
    public void Passes_31_March_of_the_year() => Passes(Header("Year 2026", "ReferenceDate 2026-03-31"), Child());
}
