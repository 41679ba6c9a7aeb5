using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>The table of rights is read strictly, and what ships says what it must.</summary>
public sealed class RightsTests
{
    private static readonly Catalogue Shipped = ShippedPractice.Catalogue;

    [Fact]
    public void A_lead_member_sees_suppressed_figures_and_nothing_else()
    {
        var rights = Shipped.Rights["lead member"];

        Assert.Equal([Purpose.Figures], rights.For.Keys);
        Assert.Equal(FigureSight.Suppressed, rights.Figures);
    }

    [Fact]
    public void An_inspector_writes_nothing_and_goes_on_a_day()
    {
        var rights = Shipped.Rights["inspector"];

        Assert.True(rights.IsTimeBoxed);
        Assert.False(rights.Has(Purpose.Write));
        Assert.Equal([ForWhom.Everyone], rights.For[Purpose.Open]);
    }

    [Fact]
    public void Who_keeps_the_program_opens_and_finds_nobody() => Assert.Equal(
        [Purpose.Accounts, Purpose.Import, Purpose.Keep], Shipped.Rights["administrator"].For.Keys.Order());

    [Fact]
    public void Who_leads_the_service_may_also_say_who_sees_a_record() =>
        Assert.All(["head of service", "assistant director", "director"], role => Assert.True(Shipped.Rights[role].Has(Purpose.Restrict)));

    [Theory]
    [InlineData("{id: socal worker, opens: theirs}", "socal worker: id: found \"socal worker\", expected a role; the nearest is \"social worker\"")]
    [InlineData("{id: panel, opens: [theirs, everybody]}", "found \"everybody\", expected one of theirs, their team's")]
    [InlineData("{id: panel, figures: some}", "found \"some\", expected one of none, suppressed, all")]
    [InlineData("{id: panel, may: everything}", "found \"everything\", expected one of open with a reason, keep accounts")]
    [InlineData("{id: panel, opens: theirs, writes: everyone}", "found \"everyone\", expected only what \"opens\" names too")]
    [InlineData("{id: panel, may: open with a reason}", "expected \"finds\" as well")]
    [InlineData("{id: panel, reads: theirs}", "found the key \"reads\"")]
    public void A_mistake_in_the_table_is_named_with_its_line(string line, string words)
    {
        var reading = CatalogueReader.Read([.. ShippedPractice.Texts(), new PracticeText("made.yaml", $"rights:\n  - {line}\n")]);

        Assert.Null(reading.Catalogue);
        var problem = Assert.Single(reading.Problems).ToString();
        Assert.StartsWith("made.yaml:2: ", problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }
}
