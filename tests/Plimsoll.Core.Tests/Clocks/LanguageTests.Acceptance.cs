using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>The acceptance tests of the practice catalogue that have a date in them and that one timeline can show, by their ids.</summary>
public sealed partial class LanguageTests
{
    private static IReadOnlyList<string> DueDays(Given given, string standard, string asAt) => [.. given.Clocks(asAt, standard).Select(clock => clock.Due!.Value.ToString())];

    private static DateOnly? LadderDue(Given given, string standard, string asAt)
    {
        var clock = Assert.Single(given.Clocks(asAt, standard));
        var timeline = given.Timeline(asAt);
        return new Answering(given.Catalogue, PromiseCalendar.England).Ladder(clock, timeline, Allocations.Of(timeline), Given.MomentOf(asAt).Day)[0].Due;
    }

    [Fact]
    public void AT_IR02_1_a_contact_on_Friday_is_due_on_Monday_and_answered_on_the_24th()
    {
        var given = Given.Child.With("contact 2026-11-20 16:30 (asks = safeguarding)");

        Assert.Equal(["1: due today, due 2026-11-23"], given.Say("2026-11-23", "frontdoor.contact.decision"));
        Assert.Equal(["1: breached, due 2026-11-23, breached 2026-11-24"], given.Say("2026-11-24", "frontdoor.contact.decision"));
        Assert.Equal(new DateOnly(2026, 11, 24), LadderDue(given, "frontdoor.contact.decision", "2026-11-24"));
    }

    [Fact]
    public void AT_IR03_2_referred_again_within_five_months_makes_a_review_due() =>
        Assert.Equal(["2026-09-23"], DueDays(Given.Child.With("closure 2026-04-21 (step = authorised)", "referral 2026-09-21"), "frontdoor.rereferral", "2026-09-21"));

    [Fact]
    public void AT_IR05_1_a_conference_within_fifteen_working_days_over_Christmas() =>
        Assert.Equal(["2027-01-08"], DueDays(Given.Child.With("strategy-discussion 2026-12-15 (decision = section 47)"), "cp.icpc.timely", "2026-12-15"));

    [Fact]
    public void AT_IR06_1_an_assessment_has_its_checkpoints_and_its_45_working_days()
    {
        var given = Given.Child.With("referral 2026-11-02 as r", "referral-decision 2026-11-02 (outcome = assessment) about r as d", "assessment 2026-11-02 (step = started, kind = child and family) about r");

        Assert.Equal(["2026-11-16"], DueDays(given, "assess.checkpoint.10", "2026-11-02"));
        Assert.Equal(["2026-12-14"], DueDays(given, "assess.checkpoint.30", "2026-11-02"));
        Assert.Equal(["2027-01-07"], DueDays(given, "assess.45wd", "2026-11-02"));
    }

    [Fact]
    public void AT_IR07_1_the_fifteen_month_threshold_fires_on_its_day_and_asks_for_a_decision_in_five_working_days()
    {
        var given = Given.Child.With("plan 2025-08-14 (kind = child protection, step = started)");

        Assert.Equal(["1: breached, due 2026-11-14, breached 2026-11-14"], given.Say("2026-11-14", "cp.duration.15m"));
        Assert.Equal(new DateOnly(2026, 11, 20), LadderDue(given, "cp.duration.15m", "2026-11-14"));
    }

    [Fact]
    public void AT_IR07_2_scores_without_progress_need_an_answer_with_reason_and_end_date()
    {
        var given = Given.Child.With("plan 2026-08-03 (kind = child protection, step = started)", "progress-score 2026-09-01 (score = 4)", "progress-score 2026-10-01 (score = 4)", "progress-score 2026-11-02 (score = 4)");

        Assert.Equal(["2026-11-16"], DueDays(given, "cp.static.response", "2026-11-02"));
        Assert.Null(given.With("decision 2026-11-04 (kind = drift)").Clocks("2026-11-05", "cp.static.response")[0].Met);
        Assert.NotNull(given.With("decision 2026-11-05 (kind = drift, reason = not yet, end-date = 2026-12-01)").Clocks("2026-11-05", "cp.static.response")[0].Met);
    }

    [Fact]
    public void AT_IR07_3_a_second_plan_starts_an_analysis_of_ten_working_days() => Assert.Equal(
        ["2026-11-16", "2026-11-30"],
        DueDays(Given.Child.With("plan 2024-05-01 (kind = child protection, step = started)", "plan 2025-02-03 (kind = child protection, step = ended)", "plan 2026-11-02 (kind = child protection, step = started)"), "cp.repeat", "2026-11-10"));

    [Fact]
    public void AT_IR08_2_a_trigger_met_starts_five_working_days() =>
        Assert.Equal(["2026-10-21"], DueDays(Given.Child.With("contingency-step 2026-10-14 (step = trigger met)"), "cp.contingency.trigger", "2026-10-14"));

    [Fact]
    public void AT_IR11_1_pre_proceedings_at_twelve_and_sixteen_weeks()
    {
        var given = Given.Child.With("letter-before-proceedings 2026-08-03 as l");

        Assert.Equal(["1: breached, due 2026-10-26, breached 2026-10-26"], given.Say("2026-10-26", "plo.12w"));
        Assert.Equal(["1: due today, due 2026-11-23"], given.Say("2026-11-23", "plo.16w"));
        Assert.Equal(["1: breached, due 2026-11-23, breached 2026-11-24"], given.Say("2026-11-24", "plo.16w"));
        Assert.Equal(["1: running, due 2027-01-18"], given.With("extension 2026-11-16 (of = pre-proceedings, new-date = 2027-01-18) about l").Say("2026-11-24", "plo.16w"));
    }

    [Fact]
    public void AT_IR12_1_the_rights_talk_is_due_on_Monday() =>
        Assert.Equal(["1: running, due 2026-11-23"], Given.Child.With("homeless-presented 2026-11-20").Say("2026-11-20", "h16.rights"));

    [Fact]
    public void AT_IR13_1_a_private_fostering_visit_over_Christmas() =>
        Assert.Equal(["2027-01-04"], DueDays(Given.Child.With("private-fostering-notice 2026-12-21 (step = discovered)"), "pf.visit.initial", "2026-12-21"));

    [Fact]
    public void AT_IR14_1_a_return_interview_is_due_in_72_hours_of_the_clock() => Assert.Equal(
        ["1: running, due 2026-11-24 18:00"],
        Given.Child.With("missing 2026-11-20 23:00 (step = started) as m", "missing 2026-11-21 18:00 (step = ended, missing-from = care) about m").Say("2026-11-22", "missing.rhi.offer"));

    [Fact]
    public void AT_IR17_1_pre_birth_countdowns_follow_the_expected_date_and_keep_the_old_one()
    {
        var given = Given.Child.With("pregnancy 2026-10-05 (expected-date = 2027-03-15)", "decision 2026-10-12 (kind = pre-birth, decision = conference)", "risk-rating 2026-10-12 (kind = unborn, level = high)");

        Assert.Equal(["2027-01-04"], DueDays(given, "cp.unborn.icpc", "2026-10-12"));
        Assert.Equal(["2026-11-23"], DueDays(given, "prebirth.lpm", "2026-10-12"));
        given.With("pregnancy 2026-10-20 (expected-date = 2027-03-01)");
        Assert.Equal(["2026-12-21"], DueDays(given, "cp.unborn.icpc", "2026-10-20"));
        Assert.Equal(["2026-11-09"], DueDays(given, "prebirth.lpm", "2026-10-20"));
        Assert.Equal(["2027-01-04"], DueDays(given, "cp.unborn.icpc", "2026-10-19"));
    }

    [Fact]
    public void AT_IR19_1_the_first_and_the_second_review()
    {
        var given = Given.Child.With("legal-status 2026-12-07 (step = changed, basis = section 20)");

        Assert.Equal(["2027-01-07"], DueDays(given, "cla.review.first", "2026-12-07"));
        Assert.Equal(["2027-04-06"], DueDays(given.With("looked-after-review 2027-01-06 (held = yes)"), "cla.review.second", "2027-01-06"));
    }

    [Fact]
    public void AT_IR22_1_the_health_assessment_of_a_child_who_entered_care() =>
        Assert.Equal(["2027-01-07"], DueDays(Given.Child.With("legal-status 2026-12-07 (step = changed, basis = section 20)"), "health.iha", "2026-12-07"));

    [Fact]
    public void AT_IR24_1_temporary_approval_expires_and_may_be_extended_once()
    {
        var given = Given.Child.With("temporary-approval 2026-09-01 as t");

        Assert.Equal(["2026-12-22"], DueDays(given, "cla.reg24.16w", "2026-09-01"));
        Assert.Equal(["2027-02-16"], DueDays(given.With("extension 2026-12-14 (of = temporary approval, new-date = 2027-02-16) about t"), "cla.reg24.16w", "2026-12-14"));
        Assert.Equal(["2027-02-16"], DueDays(given.With("extension 2027-02-01 (of = temporary approval, new-date = 2027-03-16) about t"), "cla.reg24.16w", "2027-02-01"));
    }

    [Fact]
    public void AT_IR24_2_expired_with_the_child_still_there_is_not_lawful_since_the_day_after()
    {
        var given = Given.Child.With("temporary-approval 2026-09-01 as t", "placement 2026-09-01 (step = started, arrangement = temporary approval)");

        Assert.Equal("2026-12-23", given.Clocks("2026-12-24", "cla.reg24.16w")[0].Breached.ToString());
        Assert.Equal(["1: due today, due 2026-12-24"], given.Say("2026-12-24", "cla.reg24.lapsed"));
        Assert.NotEmpty(given.Clocks("2026-12-24", "cla.visit.reg24"));
    }

    [Fact]
    public void AT_IR29_1_texts_without_an_answer_keep_nobody_in_touch_and_a_creative_plan_is_due()
    {
        var given = Given.Child.With("adviser-appointed 2026-06-01 (step = appointed)", "adviser-contact 2026-10-01 (two-way = yes)");
        given.With([.. Enumerable.Range(20, 6).Select(day => $"adviser-contact 2026-11-{day} (two-way = no)")]);

        Assert.Equal("1: met, due 2026-07-27, met 2026-10-01", given.Say("2026-11-26", "cl.kit")[0].Replace("met late", "met", StringComparison.Ordinal).Split(", breached")[0]);
        Assert.Equal("2: due today, due 2026-11-26", given.Say("2026-11-26", "cl.kit")[1]);
        Assert.Contains("1: running, due 2026-12-04", given.Say("2026-11-27", "cl.kit.creative").Select(words => words.Replace("due soon", "running", StringComparison.Ordinal)));
    }

    [Fact]
    public void AT_IR36_1_six_months_from_31_August_end_in_February_and_are_planned_by_the_Friday()
    {
        var clock = Given.Child.With("plan 2026-03-02 (kind = pathway, step = agreed)", "plan 2026-08-31 (kind = pathway, step = reviewed)").Clocks("2026-09-01", "cl.pathway.review")[^1];

        Assert.Equal("2027-02-28", clock.Due.ToString());
        Assert.Equal(new DateOnly(2027, 2, 26), PromiseCalendar.England.PlanBy(clock.Due!.Value.Day));
    }

    [Fact]
    public void AT_IR38_3_the_report_of_November_is_due_on_14_December() =>
        Assert.Equal(["2026-12-14"], DueDays(Given.About(Core.Records.SubjectKind.Authority).With("end of month 2026-11-30"), "gov.report", "2026-12-01"));

    [Fact]
    public void AT_MV07_arrived_in_the_night_a_worker_is_named_by_the_next_working_day() =>
        Assert.Equal(["2026-11-23"], DueDays(Given.Child.With("unaccompanied-arrival 2026-11-20 22:30"), "uasc.allocate", "2026-11-21"));

    [Fact]
    public void AT_MV08_a_refusal_asks_for_management_advice_in_ten_working_days() =>
        Assert.Equal(["2026-11-16"], DueDays(Given.Child.With("adviser-appointed 2026-06-01 (step = appointed)", "adviser-contact 2026-11-02 (outcome = refused)"), "cl.refuse", "2026-11-02"));

    [Fact]
    public void AT_MV11_a_release_date_moved_earlier_moves_the_accommodation_clock()
    {
        var given = Given.Child.With("custody 2026-09-01 (step = started)", "date-set 2026-10-01 (kind = release, planned-date = 2027-01-29) as r");

        Assert.Equal(["2027-01-01"], DueDays(given, "cl.custody.release", "2026-10-02"));
        Assert.Equal(["2026-12-18"], DueDays(given.With("date-set 2026-11-09 (kind = release, planned-date = 2027-01-15) about r"), "cl.custody.release", "2026-11-09"));
    }
}
