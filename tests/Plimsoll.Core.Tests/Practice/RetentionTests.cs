using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Tests.Practice;

public sealed class RetentionTests
{
    private static DateOnly? LastDay(string rule, string? born, string? died, string? from = null) => ShippedPractice.Catalogue.Retention[rule]
        .LastDay(born is null ? null : DateOnly.Parse(born), died is null ? null : DateOnly.Parse(died), _ => from is null ? null : DateOnly.Parse(from));

    [Theory]
    [InlineData("looked after", "2010-05-01", null, null, "2085-05-01")]
    [InlineData("looked after", "2012-02-29", null, null, "2087-02-28")]
    [InlineData("looked after", "2010-05-01", "2026-11-20", "2026-11-20", "2041-11-20")]
    [InlineData("looked after", "2000-05-01", "2026-11-20", "2026-11-20", "2075-05-01")]
    [InlineData("looked after", "2010-05-01", "2028-05-01", "2028-05-01", "2085-05-01")]
    [InlineData("child protection", "2010-05-01", null, null, "2035-05-01")]
    [InlineData("staff", null, null, "2026-11-20", "2032-11-20")]
    [InlineData("staff", null, null, null, null)]
    [InlineData("child protection", null, null, null, null)]
    public void A_rule_gives_its_last_day_or_none_where_it_cannot_be_known(string rule, string? born, string? died, string? from, string? last) =>
        Assert.Equal(last is null ? null : DateOnly.Parse(last), LastDay(rule, born, died, from));

    [Fact]
    public void Every_rule_names_its_source() => Assert.All(ShippedPractice.Catalogue.Retention.Values, rule => Assert.NotEmpty(rule.Source));

    [Fact]
    public void A_period_counts_from_what_the_rule_names()
    {
        Assert.Equal(new KeepFrom("death", null), ShippedPractice.Catalogue.Retention["looked after"].Periods[0].From);
        Assert.Equal(new KeepFrom(null, "employment"), ShippedPractice.Catalogue.Retention["staff"].Periods[0].From);
        Assert.Equal(new KeepFrom(null, null), ShippedPractice.Catalogue.Retention["front door"].Periods[0].From);
    }
}
