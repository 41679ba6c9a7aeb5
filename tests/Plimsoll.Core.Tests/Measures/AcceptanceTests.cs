using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Measures;

/// <summary>The acceptance tests that are figures, by their ids, on the measures that ship.</summary>
public sealed class AcceptanceTests
{
    private static string? Wrong(string measure, string expect, params string[] given)
    {
        var shipped = ShippedPractice.Catalogue.Measures[measure];
        return new MeasureExamples(ShippedPractice.Catalogue, PromiseCalendar.England).Run(shipped, shipped.Examples[0] with { Given = given, Expect = expect }).Wrong;
    }

    [Fact]
    public void AT_IR05_3_a_sibling_group_of_four_counts_four_children_and_one_meeting()
    {
        const string Meeting = "A, B, C, D: strategy-discussion 2026-04-02 (decision = section 47)";

        Assert.Null(Wrong("S4701", "4", Meeting));
        Assert.Null(Wrong("S4701.meetings", "1", Meeting));
    }
}
