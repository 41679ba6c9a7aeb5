namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    private const string Threshold = """
        kind: threshold
        while: plan
        fires at: 15 months
        met by: answer
        warn at: 13 months
        """;

    [Fact]
    public void A_threshold_is_breached_on_the_day_it_is_reached()
    {
        var given = Given.Standard(Threshold).With("plan 2025-08-14 (step = started)");

        Assert.Equal(["1: due soon, due 2026-11-14"], given.Say("2026-11-13"));
        Assert.Equal(["1: breached, due 2026-11-14, breached 2026-11-14"], given.Say("2026-11-14"));
    }

    [Theory]
    [InlineData("2026-09-13", "breached, due 2026-11-14, breached 2026-11-14")] // before the warning
    [InlineData("2026-09-14", "met, due 2026-11-14, met 2026-09-14")] // on its day
    [InlineData("2026-11-14", "met, due 2026-11-14, met 2026-11-14")]
    [InlineData("2026-11-20", "met late, due 2026-11-14, met 2026-11-20, breached 2026-11-14")]
    public void An_answer_counts_from_the_last_warning(string answered, string state) =>
        Assert.Equal([$"1: {state}"], Given.Standard(Threshold).With("plan 2025-08-14 (step = started)", $"answer {answered}").Say("2026-12-01"));

    [Fact]
    public void Without_a_warning_an_answer_counts_only_from_the_day_it_fires() => Assert.Equal(
        ["1: breached, due 2026-11-14, breached 2026-11-14"],
        Given.Standard(Threshold.Replace("warn at: 13 months", "", StringComparison.Ordinal)).With("plan 2025-08-14 (step = started)", "answer 2026-11-13").Say("2026-12-01"));

    [Fact]
    public void A_threshold_that_fires_again_is_answered_once_for_all_that_is_overdue()
    {
        var again = "kind: threshold\nwhile: plan\nfires at: 18 months, then every 1 month\nmet by: answer";

        Assert.Equal(
            ["1: met late, due 2026-07-31, met 2026-10-05, breached 2026-07-31", "2: met late, due 2026-08-31, met 2026-10-05, breached 2026-08-31", "3: met late, due 2026-09-30, met 2026-10-05, breached 2026-09-30", "4: running, due 2026-10-31"],
            Given.Standard(again).With("plan 2025-01-31 (step = started)", "answer 2026-10-05").Say("2026-10-06").Select(words => words.Replace("due soon", "running", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_threshold_since_last_met_begins_anew_with_each_answer()
    {
        var unseen = "kind: threshold\nwhile: plan\nfrom: last met\nfires at: 20 working days\nmet by: answer";
        var given = Given.Standard(unseen).With("answer 2026-10-26", "plan 2026-11-02 (step = started)");

        Assert.Equal(["1: breached, due 2026-11-23, breached 2026-11-23"], given.Say("2026-11-23"));
        Assert.Equal(["1: met, due 2026-11-23, met 2026-11-20", "2: running, due 2026-12-18"], given.With("answer 2026-11-20").Say("2026-11-23"));
    }

    private const string Monthly = """
        kind: calendar
        while: plan
        each: month
        met by: answer
        """;

    [Fact]
    public void A_period_is_due_on_its_last_day_and_the_first_begins_with_the_scope() => Assert.Equal(
        ["1: met, due 2026-03-31, met 2026-03-20", "2: breached, due 2026-04-30, breached 2026-05-01", "3: running, due 2026-05-31"],
        Given.Standard(Monthly).With("answer 2026-03-05", "plan 2026-03-12 (step = started)", "answer 2026-03-20").Say("2026-05-02"));

    [Fact]
    public void An_answer_before_the_scope_began_does_not_answer_its_first_period() =>
        Assert.Equal(["1: running, due 2026-03-31"], Given.Standard(Monthly).With("answer 2026-03-05", "plan 2026-03-12 (step = started)").Say("2026-03-14"));

    [Fact]
    public void A_period_that_the_scope_leaves_ceases_and_none_begins_on_its_last_day()
    {
        Assert.Equal(["1: met, due 2026-03-31, met 2026-03-20", "2: ceased, due 2026-04-30, ceased 2026-04-10"], Given.Standard(Monthly).With("plan 2026-03-12 (step = started)", "answer 2026-03-20", "plan 2026-04-10 (step = ended)").Say("2026-06-01"));
        Assert.Equal(["1: met, due 2026-03-31, met 2026-03-20"], Given.Standard(Monthly).With("plan 2026-03-12 (step = started)", "answer 2026-03-20", "plan 2026-04-01 (step = ended)").Say("2026-06-01"));
    }

    [Fact]
    public void A_year_may_end_on_any_day() => Assert.Equal(
        ["1: breached, due 2026-11-30, breached 2026-12-01", "2: running, due 2027-11-30"],
        Given.Standard(Monthly.Replace("month", "year ending 30 November", StringComparison.Ordinal)).With("plan 2026-03-12 (step = started)").Say("2026-12-01"));

    [Fact]
    public void A_promise_of_each_working_day_skips_the_weekend() => Assert.Equal(
        ["1: breached, due 2026-11-20, breached 2026-11-21", "2: breached, due 2026-11-23, breached 2026-11-24", "3: due today, due 2026-11-24"],
        Given.Standard(Monthly.Replace("month", "working day", StringComparison.Ordinal)).With("plan 2026-11-20 (step = started)").Say("2026-11-24"));
}
