using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    [Fact]
    public void A_corrected_start_moves_its_clock_and_keeps_its_id()
    {
        var given = Given.Standard(OneWorkingDay).With("start 2026-11-20 as s", "answer 2026-11-24 about s");
        var before = given.Clocks("2026-11-24")[0];

        Assert.Equal(["1: met, due 2026-11-24, met 2026-11-24"], given.Corrected("s", "start 2026-11-23").Say("2026-11-24"));
        Assert.Equal(before.Id, given.Clocks("2026-11-24")[0].Id);
    }

    [Fact]
    public void A_voided_start_leaves_its_clock_superseded() =>
        Assert.Equal(["1: superseded, due 2026-11-23, breached 2026-11-24"], Given.Standard(OneWorkingDay).With("start 2026-11-20 as s").Voided("s").Say("2026-11-24"));

    [Fact]
    public void A_voided_answer_opens_the_clock_again() =>
        Assert.Equal(["1: breached, due 2026-11-23, breached 2026-11-24"], Given.Standard(OneWorkingDay).With("start 2026-11-20 as s", "answer 2026-11-20 about s as a").Voided("a").Say("2026-11-24"));

    [Fact]
    public void An_answer_corrected_until_it_does_not_fit_opens_the_clock_again() => Assert.Equal(
        ["1: breached, due 2026-03-11, breached 2026-03-12"],
        Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "answer 2026-03-05 (urgent = no) as a").Corrected("a", "answer 2026-03-05 (urgent = yes)").Say("2026-03-12"));

    [Fact]
    public void A_correction_may_be_corrected_and_the_later_of_two_wins()
    {
        var chain = Given.Standard(OneWorkingDay).With("start 2026-11-20 as s").Corrected("s", "start 2026-11-23 as c").Corrected("c", "start 2026-11-24");
        var two = Given.Standard(OneWorkingDay).With("start 2026-11-20 as s").Corrected("s", "start 2026-11-23").Corrected("s", "start 2026-11-24");

        Assert.Equal(["1: running, due 2026-11-25"], chain.Say("2026-11-24"));
        Assert.Equal(["1: running, due 2026-11-25"], two.Say("2026-11-24"));
    }

    [Fact]
    public void What_voids_a_correction_takes_the_fact_away_and_what_voids_a_void_brings_it_back()
    {
        var given = Given.Standard(OneWorkingDay).With("start 2026-11-20 as s").Corrected("s", "start 2026-11-23 as c").Voided("c", "v");

        Assert.Equal(["1: superseded, due 2026-11-23"], given.Say("2026-11-23"));
        Assert.Equal(["1: running, due 2026-11-24"], given.Voided("v").Say("2026-11-23"));
    }

    [Fact]
    public void An_answer_about_any_record_of_a_chain_of_corrections_is_about_the_one_that_stands()
    {
        foreach (var about in new[] { "s", "c", "d" })
        {
            var given = Given.Standard(OneWorkingDay).With("start 2026-11-20 as s").Corrected("s", "start 2026-11-20 as c").Corrected("c", "start 2026-11-20 as d").With($"answer 2026-11-20 about {about}");

            Assert.Equal(["1: met, due 2026-11-23, met 2026-11-20"], given.Say("2026-11-24"));
        }
    }

    [Fact]
    public void A_record_moved_to_another_child_leaves_this_one()
    {
        Assert.Equal(["1: superseded, due 2026-11-23, breached 2026-11-24"], Given.Standard(OneWorkingDay).With("start 2026-11-20 as s").MovedAway("s").Say("2026-11-24"));
        Assert.Equal(["1: breached, due 2026-11-23, breached 2026-11-24"], Given.Standard(OneWorkingDay).With("start 2026-11-20 as s", "answer 2026-11-20 about s as a").MovedAway("a").Say("2026-11-24"));
    }

    [Fact]
    public void An_answer_written_down_late_turns_a_breach_into_met_recorded_late()
    {
        var given = Given.Standard(OneWorkingDay).With("start 2026-11-20 as s", "answer 2026-11-23 (recorded = 2026-11-30) about s");

        Assert.Equal(["1: met, due 2026-11-23, met 2026-11-23, recorded late"], given.Say("2026-11-30"));
    }

    [Fact]
    public void Records_that_correct_each_other_in_a_circle_are_not_lost()
    {
        var given = Given.Standard(OneWorkingDay).With("start 2026-11-20 as a", "start 2026-11-20 as b", "start 2026-11-20 as c");
        given.But("a", record => record with { Corrects = new Correction(given.Id("b")) }).But("b", record => record with { Corrects = new Correction(given.Id("a")) });
        given.But("c", record => record with { Corrects = new Correction(given.Id("c")) });

        Assert.Equal(2, given.Clocks("2026-11-20").Count);
    }

    [Fact]
    public void An_interval_keeps_its_id_when_an_earlier_answer_comes_to_light()
    {
        var given = Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "answer 2026-03-09 (urgent = no)");
        var breached = given.Clocks("2026-03-25")[^1];

        var after = given.With("answer 2026-03-04 (urgent = no)").Clocks("2026-03-25")[^1];

        Assert.Equal((breached.Started, breached.Due, breached.Id), (after.Started, after.Due, after.Id));
    }

    private static string NotApplicable(string day, string standard = "made.one") => $"absence-reason {day} (clock = {standard}, reason = declined, approved-by = w9)";

    [Fact]
    public void A_coded_reason_with_a_name_closes_a_clock_that_is_not_statutory()
    {
        Assert.Equal(["1: not applicable, due 2026-03-12"], Given.Standard(Within("10 days")).With("start 2026-03-02", NotApplicable("2026-03-05")).Say("2026-03-31"));
        Assert.Equal(["1: breached, due 2026-03-12, breached 2026-03-13"], Given.Standard(Within("10 days") + "\nstatus: statutory").With("start 2026-03-02", NotApplicable("2026-03-05")).Say("2026-03-31"));
        Assert.Equal(["1: not applicable, due 2026-03-12, breached 2026-03-13"], Given.Standard(Within("10 days")).With("start 2026-03-02", NotApplicable("2026-03-20")).Say("2026-03-31"));
    }

    [Theory]
    [InlineData("absence-reason 2026-03-05 (clock = made.one, reason = declined)")]
    [InlineData("absence-reason 2026-03-05 (clock = made.one, approved-by = w9)")]
    public void Without_a_reason_or_a_name_it_closes_nothing(string line) =>
        Assert.Equal(["1: breached, due 2026-03-12, breached 2026-03-13"], Given.Standard(Within("10 days")).With("start 2026-03-02", line).Say("2026-03-31"));

    [Fact]
    public void What_starts_after_a_clock_that_did_not_apply_is_a_new_clock()
    {
        Assert.Equal(["1: not applicable, due 2026-03-12", "1: running, due 2026-03-30"], Given.Standard(Within("10 days").Replace(" about it", "", StringComparison.Ordinal)).With("start 2026-03-02", NotApplicable("2026-03-05"), "start 2026-03-20").Say("2026-03-21"));
        Assert.Equal(["1: not applicable, due 2026-03-11", "2: running, due 2026-03-15"], Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", NotApplicable("2026-03-05")).Say("2026-03-06"));
    }

    [Fact]
    public void A_reason_given_in_time_leaves_no_breach_to_answer()
    {
        var given = Given.Standard(Within("10 days"), "id: made.answer\n" + From("breach of made.one")).With("start 2026-03-02", NotApplicable("2026-03-05"));

        Assert.Empty(given.Say("2026-03-31", "made.answer"));
    }

    [Fact]
    public void Only_the_clock_named_by_its_id_is_closed()
    {
        var given = Given.Standard(OneWorkingDay).With("start 2026-03-02 as s1", "start 2026-03-02 as s2");
        var id = given.Clocks("2026-03-02")[1].Id;

        Assert.Equal(["breached", "not-applicable"], given.With(new CaseRecord
        {
            Id = "reason",
            Subject = default,
            Type = "absence-reason",
            Happened = Moment.On(new DateOnly(2026, 3, 3)),
            Fields = new Dictionary<string, FieldValue> { ["clock"] = FieldValue.Of(id), ["reason"] = FieldValue.Of("other"), ["approved-by"] = FieldValue.Of("w9") },
        }).Clocks("2026-03-20").Select(clock => Clock.WordFor(clock.State)));
    }
}
