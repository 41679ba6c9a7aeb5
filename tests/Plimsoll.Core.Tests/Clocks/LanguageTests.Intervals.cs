namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    private const string EveryTenDays = """
        kind: interval
        while: plan
        every: 10 days
        met by: answer [urgent = no]
        """;

    private static string Every(string limit) => EveryTenDays.Replace("10 days", limit, StringComparison.Ordinal);

    [Fact]
    public void An_interval_restarts_on_the_answer_early_or_late() => Assert.Equal(
        [
            "1: met, due 2026-03-11, met 2026-03-05",
            "2: met late, due 2026-03-15, met 2026-03-20, breached 2026-03-16",
            "3: running, due 2026-03-30",
        ],
        Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "answer 2026-03-05 (urgent = no)", "answer 2026-03-20 (urgent = no)").Say("2026-03-21"));

    [Fact]
    public void Forty_days_unseen_are_one_breach() =>
        Assert.Equal(["1: breached, due 2026-03-11, breached 2026-03-12"], Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)").Say("2026-04-10"));

    [Fact]
    public void Two_answers_on_one_day_close_one_interval() => Assert.Equal(
        ["1: met, due 2026-03-11, met 2026-03-05 09:00", "2: running, due 2026-03-15"],
        Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "answer 2026-03-05 09:00 (urgent = no)", "answer 2026-03-05 15:00 (urgent = no)").Say("2026-03-06"));

    [Fact]
    public void An_answer_on_the_day_of_the_start_closes_the_first_interval() => Assert.Equal(
        ["1: met, due 2026-03-11, met 2026-03-01", "2: running, due 2026-03-11"],
        Given.Standard(EveryTenDays).With("answer 2026-03-01 (urgent = no)", "plan 2026-03-01 (step = started)").Say("2026-03-06"));

    [Fact]
    public void What_does_not_fit_answers_nothing() =>
        Assert.Equal(["1: breached, due 2026-03-11, breached 2026-03-12"], Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "answer 2026-03-05 (urgent = yes)").Say("2026-03-12"));

    [Fact]
    public void A_schedule_goes_through_its_limits_and_repeats_the_last() => Assert.Equal(
        ["1: met, due 2026-03-29, met 2026-03-29", "2: met, due 2026-04-28, met 2026-04-20", "3: met, due 2026-07-20, met 2026-07-20", "4: running, due 2026-10-20"],
        Given.Standard(Every("4 weeks, then 30 days, then every 3 months")).With("plan 2026-03-01 (step = started)", "answer 2026-03-29 (urgent = no)", "answer 2026-04-20 (urgent = no)", "answer 2026-07-20 (urgent = no)").Say("2026-07-21"));

    [Fact]
    public void Each_spell_is_a_run_of_its_own_and_ends_with_it() => Assert.Equal(
        ["1: ceased, due 2026-03-11, ceased 2026-03-07", "1: running, due 2026-04-11"],
        Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "plan 2026-03-07 (step = ended)", "plan 2026-04-01 (step = started)").Say("2026-04-02"));

    [Fact]
    public void Nothing_begins_on_the_day_on_which_the_scope_ends() => Assert.Equal(
        ["1: met, due 2026-03-11, met 2026-03-07"],
        Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "answer 2026-03-07 (urgent = no)", "plan 2026-03-07 (step = ended)").Say("2026-04-02"));

    [Fact]
    public void A_breach_before_the_end_of_the_scope_stays() => Assert.Equal(
        ["1: ceased, due 2026-03-11, breached 2026-03-12, ceased 2026-03-20"],
        Given.Standard(EveryTenDays).With("plan 2026-03-01 (step = started)", "plan 2026-03-20 (step = ended)").Say("2026-04-02"));

    [Fact]
    public void A_limit_that_a_record_sets_is_never_longer_than_the_most()
    {
        var given = Given.Standard(Every("as length of latest plan, at most 10 working days")).With("plan 2026-03-02 (step = started, length = 5 working days)");

        Assert.Equal(["1: running, due 2026-03-09"], given.Say("2026-03-03"));
        Assert.Equal(["1: running, due 2026-03-16"], given.With("plan 2026-03-04 (step = changed, length = 20 working days)").Say("2026-03-05"));
    }

    [Fact]
    public void A_record_that_says_the_same_again_does_not_move_a_due_date_that_has_passed() => Assert.Equal(
        ["1: breached, due 2026-03-09, breached 2026-03-10"],
        Given.Standard(Every("as length of latest plan, at most 10 working days")).With("plan 2026-03-02 (step = started, length = 5 working days)", "plan 2026-03-20 (step = changed)").Say("2026-03-21"));

    [Fact]
    public void Fixed_points_do_not_move_with_a_late_answer()
    {
        const string Points = """
            kind: interval
            while: plan
            at: 6 weeks, 12 weeks, then every 3 months
            met by: answer
            """;

        Assert.Equal(
            ["1: met late, due 2026-04-13, met 2026-04-20, breached 2026-04-14", "2: running, due 2026-05-25"],
            Given.Standard(Points).With("plan 2026-03-02 (step = started)", "answer 2026-04-20").Say("2026-04-21"));
        Assert.Equal(
            ["1: met, due 2026-04-13, met 2026-03-20", "2: breached, due 2026-05-25, breached 2026-05-26", "3: running, due 2026-08-25"],
            Given.Standard(Points).With("plan 2026-03-02 (step = started)", "answer 2026-03-20", "answer 2026-03-27").Say("2026-06-01"));
    }

    [Fact]
    public void Paused_days_move_the_due_date_and_are_counted()
    {
        var given = Given.Standard(EveryTenDays + "\npauses while: away").With("plan 2026-03-01 (step = started)", "away 2026-03-05 (step = started)", "away 2026-03-09 (step = ended)");

        Assert.Equal(["1: running, due 2026-03-15, 4 days paused"], given.Say("2026-03-12"));
        Assert.Equal(["1: breached, due 2026-03-15, breached 2026-03-16, 4 days paused"], given.Say("2026-03-16"));
    }

    [Fact]
    public void Promises_in_hours_are_answered_more_than_once_a_day() => Assert.Equal(
        ["1: met, due 2026-03-01 13:00, met 2026-03-01 12:00", "2: met, due 2026-03-01 16:00, met 2026-03-01 15:00", "3: breached, due 2026-03-01 19:00, breached 2026-03-01 19:00"],
        Given.Standard(Every("4 hours")).With("plan 2026-03-01 09:00 (step = started)", "answer 2026-03-01 12:00 (urgent = no)", "answer 2026-03-01 15:00 (urgent = no)").Say("2026-03-01 20:00"));

    [Fact]
    public void An_interval_answered_by_two_things_together_needs_both_each_time()
    {
        var given = Given.Standard(EveryTenDays.Replace("answer [urgent = no]", "answer and other", StringComparison.Ordinal))
            .With("plan 2026-03-01 (step = started)", "answer 2026-03-02", "other 2026-03-05", "other 2026-03-06", "answer 2026-03-08");

        Assert.Equal(["1: met, due 2026-03-11, met 2026-03-05", "2: met, due 2026-03-15, met 2026-03-08", "3: running, due 2026-03-18"], given.Say("2026-03-09"));
    }

    [Fact]
    public void A_service_promise_without_a_scope_runs_from_the_first_time_it_was_kept() => Assert.Equal(
        ["1: running, due 2026-03-13"],
        Given.Standard("kind: interval\nfrom: last met\nevery: 10 days\nmet by: answer").With("other 2026-01-01", "answer 2026-03-03").Say("2026-03-04"));

    [Fact]
    public void A_scope_that_begins_on_a_birthday_to_come_has_no_clock_yet()
    {
        var given = Given.Child.With("born 2022-06-01", "start of looked-after 2026-01-05", "health-assessment 2026-02-02 (step = report received)");

        Assert.Empty(given.Clocks("2026-10-01", "health.rha.5plus"));
        Assert.NotEmpty(given.Clocks("2027-06-02", "health.rha.5plus"));
    }
}
