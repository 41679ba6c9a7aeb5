using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>The acceptance tests about what may not be saved, and about patterns over several records, by their ids.</summary>
public sealed partial class LanguageTests
{
    /// <summary>The standards that refuse the last of the records.</summary>
    private static IReadOnlyList<string> Refusing(Given given)
    {
        var check = new SaveCheck(ShippedPractice.Catalogue, PromiseCalendar.England);
        return [.. check.Judge(given.Records[0].Subject, [.. given.Records.SkipLast(1)], [given.Records[^1]]).Select(unsaved => unsaved.Standard.Id)];
    }

    [Fact]
    public void AT_IRS1_2_an_action_without_an_indicator_cannot_be_closed_as_impact_shown()
    {
        const string Closing = "action-done 2026-11-10 (source = improvement plan, impact-shown = yes) about a1";

        Assert.Contains("gov.action.indicator", Refusing(Given.About(SubjectKind.Authority).With("action 2026-09-07 (source = improvement plan) as a1", Closing)));
        Assert.DoesNotContain("gov.action.indicator", Refusing(Given.About(SubjectKind.Authority).With("action 2026-09-07 (source = improvement plan, indicator = CPP07) as a1", Closing)));
    }

    [Fact]
    public void AT_IR06_3_domestic_abuse_without_an_impact_analysis_is_not_signed_off()
    {
        const string Signing = "assessment 2026-11-20 (step = authorised, factors = domestic abuse) about a1";
        const string Started = "assessment 2026-11-02 (step = started) as a1";

        Assert.Contains("assess.cumulative", Refusing(Given.Child.With(Started, Signing)));
        Assert.DoesNotContain("assess.cumulative", Refusing(Given.Child.With(Started, "impact-analysis 2026-11-18 (chronology = yes, tool-score = 5, lived-experience = as written) about a1", Signing)));
    }

    [Theory]
    [InlineData("by-when = 2027-01-31, owner = w1", true)]
    [InlineData("trigger = as written, owner = w1", true)]
    [InlineData("trigger = as written, by-when = 2027-01-31", true)]
    [InlineData("trigger = as written, by-when = 2027-01-31, owner = w1", false)]
    public void AT_IR08_1_a_conference_is_not_closed_while_the_contingency_lacks_trigger_date_or_owner(string fields, bool refused) => Assert.Equal(
        refused,
        Refusing(Given.Child.With($"contingency-plan 2026-12-02 ({fields})", "conference 2026-12-02 (type = initial, held = yes, decision = plan made)")).Contains("cp.contingency"));

    [Fact]
    public void AT_IR02_3_a_notice_that_missed_the_next_meeting_stands_with_the_hub_manager()
    {
        var given = Given.Child.With("police-notice 2026-10-05 (kind = domestic abuse, risk = standard)");
        var clock = Assert.Single(given.Clocks("2026-10-07", "frontdoor.pitstop.next"), one => one.Breached is not null);
        var timeline = given.Timeline("2026-10-07");

        Assert.Equal("hub manager", new Answering(given.Catalogue, PromiseCalendar.England).Ladder(clock, timeline, Allocations.Of(timeline), new DateOnly(2026, 10, 7))[0].Role);
    }

    [Fact]
    public void AT_IR09_1_after_three_visits_with_a_parent_the_next_is_alone() => Assert.Equal(
        ["2026-10-26"],
        DueDays(Given.Child.With(
            "plan 2026-08-03 (kind = child protection, step = started)",
            "visit 2026-08-17 (purpose = child protection, seen = yes, alone = no)",
            "visit 2026-09-14 (purpose = child protection, seen = yes, alone = no)",
            "visit 2026-10-12 (purpose = child protection, seen = yes, alone = no)"), "cp.visit.alone.three", "2026-10-12"));

    [Fact]
    public void AT_IR44_1_an_action_put_off_three_times_needs_a_decision()
    {
        var twice = Given.Child.With("action 2026-08-03 (source = supervision) as a1", "action-rolled 2026-08-31 about a1", "action-rolled 2026-09-28 about a1");

        Assert.Empty(twice.Clocks("2026-10-26", "sup.action.rolled"));
        Assert.Equal(["2026-11-02"], DueDays(twice.With("action-rolled 2026-10-26 about a1"), "sup.action.rolled", "2026-10-26"));
    }
}
