namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    private const string Held = """
        kind: threshold
        counts: open held [kind = a] weighed by score
        above: 2
        for: 2 weeks
        """;

    private const string Hours = """
        kind: threshold
        counts: hours of away within 28 days
        above: 72
        met by: answer or end of away
        """;

    private static Given Holding(params (string Day, string Worker, string Step, string More)[] held) => Given.Standard(Held).With(
        [.. held.Select(one => $"held {one.Day} (step = {one.Step}, worker = {one.Worker}, kind = a{one.More})")]);

    [Fact]
    public void A_count_above_the_figure_for_the_time_is_late_on_the_day_that_the_time_is_reached()
    {
        var given = Holding(("2026-11-02", "a", "started", ""), ("2026-11-02", "b", "started", ""), ("2026-11-03", "c", "started", ""));

        Assert.Equal(["1: due soon, due 2026-11-17"], given.Say("2026-11-16"));
        Assert.Equal(["1: breached, due 2026-11-17, breached 2026-11-17"], given.Say("2026-11-17"));
    }

    [Fact]
    public void One_more_while_the_count_is_above_changes_nothing_and_one_fewer_ends_it()
    {
        var given = Holding(
            ("2026-11-02", "a", "started", ""), ("2026-11-02", "b", "started", ""), ("2026-11-03", "c", "started", ""),
            ("2026-11-10", "d", "started", ""), ("2026-11-12", "c", "ended", ""), ("2026-11-20", "d", "ended", ""));

        Assert.Equal(["1: met late, due 2026-11-17, met 2026-11-20, breached 2026-11-17"], given.Say("2026-11-30"));
    }

    [Fact]
    public void Back_in_time_it_was_never_late_and_above_again_is_a_new_clock()
    {
        var given = Holding(
            ("2026-11-02", "a", "started", ""), ("2026-11-02", "b", "started", ""), ("2026-11-03", "c", "started", ""),
            ("2026-11-12", "c", "ended", ""), ("2026-11-20", "e", "started", ""));

        Assert.Equal(["1: met, due 2026-11-17, met 2026-11-12", "1: running, due 2026-12-04"], given.Say("2026-11-25"));
    }

    [Fact]
    public void A_weight_counts_for_more_than_one_and_what_does_not_fit_for_nothing()
    {
        Assert.Single(Holding(("2026-11-02", "a", "started", ", score = 2"), ("2026-11-02", "b", "started", "")).Say("2026-11-05"));
        Assert.Single(Holding(("2026-11-02", "a", "started", ", score = 1.5"), ("2026-11-02", "b", "started", "")).Say("2026-11-05"));
        Assert.Empty(Holding(("2026-11-02", "a", "started", ", score = 0.5"), ("2026-11-02", "b", "started", ""), ("2026-11-02", "c", "started", ", score = 0.5")).Say("2026-11-05"));
        Assert.Empty(Given.Standard(Held).With("held 2026-11-02 (step = started, worker = a, kind = b, score = 9)").Say("2026-11-05"));
    }

    [Fact]
    public void Hours_are_added_up_across_spells_in_a_moving_window()
    {
        var given = Given.Standard(Hours).With(
            "away 2026-11-02 09:00 (step = started)", "away 2026-11-04 09:00 (step = ended)", "away 2026-11-13 09:00 (step = started)");

        Assert.Equal(
            ["1: met, due 2026-11-05 09:00, met 2026-11-04 09:00", "1: breached, due 2026-11-14 09:00, breached 2026-11-14 09:00"],
            given.Say("2026-11-20"));
    }

    [Fact]
    public void What_has_left_the_window_is_not_counted()
    {
        var given = Given.Standard(Hours).With(
            "away 2026-10-01 09:00 (step = started)", "away 2026-10-03 09:00 (step = ended)", "away 2026-11-13 09:00 (step = started)");

        Assert.Equal("1: running, due 2026-11-16 09:00", given.Say("2026-11-13 10:00")[^1]);
    }

    [Fact]
    public void While_an_earlier_time_leaves_the_window_the_sum_stands_still()
    {
        // 48 hours until 4 November; the window of 28 days lets them go hour by hour from 30 November 09:00 to 2 December 09:00.
        var given = Given.Standard(Hours).With(
            "away 2026-11-02 09:00 (step = started)", "away 2026-11-04 09:00 (step = ended)", "away 2026-11-29 21:00 (step = started)");

        // 12 hours by 30 November 09:00 make 60; then 48 hours come and 48 go; from 2 December 09:00 twelve more are wanted.
        Assert.Equal("1: running, due 2026-12-02 21:00", given.Say("2026-11-30 09:00")[^1]);
    }

    [Fact]
    public void An_answer_stops_the_adding_up()
    {
        var given = Given.Standard(Hours).With(
            "away 2026-11-02 09:00 (step = started)", "answer 2026-11-02 19:00", "away 2026-11-06 09:00 (step = ended)", "away 2026-11-13 09:00 (step = started)");

        Assert.Equal("1: running, due 2026-11-15 23:00", given.Say("2026-11-13 10:00")[^1]);
    }

    [Fact]
    public void Days_are_added_up_as_days()
    {
        var given = Given.Standard(Hours.Replace("hours", "days", StringComparison.Ordinal).Replace("72", "20", StringComparison.Ordinal).Replace("28 days", "12 weeks", StringComparison.Ordinal)).With("away 2026-11-02 (step = started)");

        Assert.Equal(["1: breached, due 2026-11-22, breached 2026-11-22"], given.Say("2026-11-23"));
    }
}
