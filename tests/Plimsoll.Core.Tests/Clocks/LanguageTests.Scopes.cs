namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    private const string InPlan = """
        kind: deadline
        while: plan
        from: start
        within: 10 days
        met by: answer
        """;

    [Fact]
    public void No_clock_starts_outside_its_scope_and_one_that_runs_ceases_with_it() => Assert.Equal(
        ["1: ceased, due 2026-03-15, ceased 2026-03-10"],
        Given.Standard(InPlan).With("start 2026-02-20", "plan 2026-03-01 (step = started)", "start 2026-03-05", "plan 2026-03-10 (step = ended)", "start 2026-03-12").Say("2026-03-31"));

    [Fact]
    public void A_start_on_the_first_day_of_the_scope_counts_whichever_came_first() =>
        Assert.Equal(["1: running, due 2026-03-11"], Given.Standard(InPlan).With("start 2026-03-01", "plan 2026-03-01 (step = started)").Say("2026-03-02"));

    [Fact]
    public void While_a_clock_is_open_a_second_start_changes_nothing() => Assert.Equal(
        ["1: met, due 2026-03-12, met 2026-03-08", "1: running, due 2026-03-30"],
        Given.Standard(InPlan).With("plan 2026-03-01 (step = started)", "start 2026-03-02", "start 2026-03-07", "answer 2026-03-08", "start 2026-03-20").Say("2026-03-21"));

    [Fact]
    public void An_answer_about_it_makes_one_clock_for_each_start() => Assert.Equal(
        ["1: breached, due 2026-11-23, breached 2026-11-24", "1: met, due 2026-11-23, met 2026-11-23"],
        Given.Standard(OneWorkingDay).With("start 2026-11-20 as s1", "start 2026-11-20 as s2", "answer 2026-11-23 about s2").Say("2026-11-24"));

    [Fact]
    public void When_is_asked_once_at_the_start()
    {
        var given = Given.Standard(Within("10 days").Replace("answer about it", "answer", StringComparison.Ordinal) + "\nwhen: plan [level = high]")
            .With("start 2026-02-01", "plan 2026-03-01 (step = started, level = high)", "start 2026-03-02", "plan 2026-03-05 (step = ended)");

        Assert.Equal(["1: running, due 2026-03-12"], given.Say("2026-03-08"));
    }

    [Fact]
    public void A_spell_that_the_starting_record_itself_ends_still_counts_for_when() =>
        Assert.Equal(["1: running, due 2026-03-15"], Given.Standard("kind: deadline\nwhen: plan\nfrom: plan [step = ended]\nwithin: 10 days\nmet by: answer").With("plan 2026-03-01 (step = started)", "plan 2026-03-05 (step = ended)").Say("2026-03-06"));

    [Fact]
    public void A_birthday_moves_a_child_from_one_standard_to_the_next_and_last_met_keeps_day_0()
    {
        var given = Given.Standard(
                "id: made.young\nkind: interval\nwhile: plan and age < 5\nfrom: last met\nevery: 6 months\nmet by: answer",
                "id: made.older\nkind: interval\nwhile: plan and age >= 5\nfrom: last met\nevery: 12 months\nmet by: answer")
            .With("born 2021-06-15", "plan 2026-01-01 (step = started)", "answer 2026-04-01");

        Assert.Equal(["1: met, due 2026-07-01, met 2026-04-01", "2: running, due 2026-10-01"], given.Say("2026-06-14", "made.young"));
        Assert.Equal(["1: met, due 2026-07-01, met 2026-04-01", "2: ceased, due 2026-10-01, ceased 2026-06-15"], given.Say("2026-06-15", "made.young"));
        Assert.Equal(["1: running, due 2027-04-01"], given.Say("2026-06-15", "made.older"));
    }

    [Fact]
    public void The_length_of_a_spell_moves_a_child_from_one_standard_to_the_next()
    {
        var given = Given.Standard(
                "id: made.first\nkind: interval\nwhile: plan [for < 12 months]\nevery: 6 weeks\nmet by: answer",
                "id: made.later\nkind: interval\nwhile: plan [for >= 12 months]\nfrom: last met\nevery: 12 weeks\nmet by: answer")
            .With("plan 2025-03-01 (step = started)", "answer 2026-02-20");

        Assert.Equal("2: ceased, due 2026-04-03, ceased 2026-03-02", given.Say("2026-03-02", "made.first")[^1]);
        Assert.Equal(["1: running, due 2026-05-15"], given.Say("2026-03-02", "made.later"));
    }

    [Fact]
    public void Death_ends_a_clock_and_what_starts_on_its_day_is_about_it()
    {
        Assert.Equal(["1: ceased, due 2026-03-12, ceased 2026-03-05"], Given.Standard(Within("10 days")).With("start 2026-03-02", "death 2026-03-05").Say("2026-03-06"));
        Assert.Equal(["1: running, due 2026-03-15"], Given.Standard(Within("10 days")).With("death 2026-03-05", "start 2026-03-05").Say("2026-03-06"));
        Assert.Equal(["1: running, due 2026-03-15"], Given.Standard(Within("10 days")).With("start 2026-03-05", "death 2026-03-05").Say("2026-03-06"));
    }

    [Fact]
    public void Ceases_on_ends_a_clock_apart_from_met_and_breached()
    {
        var given = Given.Standard(Within("10 days") + "\nceases on: other about it").With("start 2026-03-02 as s", "other 2026-03-05 about s", "answer 2026-03-07 about s");

        Assert.Equal(["1: ceased, due 2026-03-12, ceased 2026-03-05"], given.Say("2026-03-31"));
    }

    [Fact]
    public void A_start_while_the_spell_is_open_changes_nothing_unless_the_next_ends_the_last()
    {
        Assert.Equal(["1: running, due 2026-03-11"], Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "plan 2026-03-05 (step = started)").Say("2026-03-06"));
        Assert.Equal(
            ["1: ceased, due 2026-03-11, ceased 2026-03-05", "1: running, due 2026-03-15"],
            Given.Standard(EveryTenDays.Replace("plan", "place", StringComparison.Ordinal)).With("place 2026-03-01 (step = started)", "place 2026-03-05 (step = started)").Say("2026-03-06"));
    }

    [Fact]
    public void Many_by_keeps_one_spell_for_each_value()
    {
        var given = Given.Standard(EveryTenDays.Replace("plan", "held", StringComparison.Ordinal)).With(
            "held 2026-03-01 (step = started, worker = w1)", "held 2026-03-02 (step = started, worker = w2)", "held 2026-03-05 (step = ended, worker = w1)");

        Assert.Equal(["1: ceased, due 2026-03-11, ceased 2026-03-05", "1: running, due 2026-03-12"], given.Say("2026-03-06"));
    }

    [Fact]
    public void A_condition_on_a_spell_reads_its_first_record_with_its_updates()
    {
        var given = Given.Standard(EveryTenDays.Replace("plan", "plan [level = high]", StringComparison.Ordinal)).With(
            "plan 2026-03-01 (step = started, level = low)", "plan 2026-03-05 (step = changed, level = high)", "plan 2026-03-08 (step = changed, kind = a)", "plan 2026-03-20 (step = changed, level = medium)");

        Assert.Equal(["1: breached, due 2026-03-15, breached 2026-03-16"], given.Say("2026-03-19"));
        Assert.Equal(["1: ceased, due 2026-03-15, breached 2026-03-16, ceased 2026-03-20"], given.Say("2026-03-20"));
    }

    [Fact]
    public void A_condition_on_the_end_reads_the_record_that_ended_it()
    {
        var ended = "kind: deadline\nfrom: end of plan [level = high]\nwithin: 10 days\nmet by: answer";

        Assert.Equal(["1: running, due 2026-03-15"], Given.Standard(ended).With("plan 2026-03-01 (step = started, level = low)", "plan 2026-03-05 (step = ended, level = high)").Say("2026-03-06"));
        Assert.Empty(Given.Standard(ended).With("plan 2026-03-01 (step = started, level = high)", "plan 2026-03-05 (step = ended, level = low)").Say("2026-03-06"));
    }

    [Fact]
    public void A_spell_that_means_others_is_open_while_any_of_them_is()
    {
        var given = Given.Standard(EveryTenDays.Replace("plan", "open-child", StringComparison.Ordinal)).With(
            "plan 2026-03-01 (step = started)", "place 2026-03-04 (step = started)", "plan 2026-03-06 (step = ended)", "place 2026-03-09 (step = ended)");

        Assert.Equal(["1: running, due 2026-03-11"], given.Say("2026-03-08"));
        Assert.Equal(["1: ceased, due 2026-03-11, ceased 2026-03-09"], given.Say("2026-03-09"));
    }

    [Fact]
    public void Closing_the_case_ends_nothing_that_does_not_say_so() =>
        Assert.Equal(["1: breached, due 2026-03-12, breached 2026-03-13"], Given.Standard(Within("10 days")).With("plan 2026-03-01 (step = started)", "start 2026-03-02", "plan 2026-03-05 (step = ended)").Say("2026-03-31"));
}
