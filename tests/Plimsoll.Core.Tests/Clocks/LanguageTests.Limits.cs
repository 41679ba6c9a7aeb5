namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    private const string ByRisk = """
        kind: interval
        while: plan
        every:
          - 5 days when latest rating is [level = high]
          - otherwise 20 days
        met by: answer
        """;

    [Fact]
    public void A_limit_that_gets_shorter_is_counted_from_the_same_day() =>
        Assert.Equal(["1: running, due 2026-03-06"], Given.Standard(ByRisk).With("plan 2026-03-01 (step = started)", "rating 2026-03-03 (level = high)").Say("2026-03-04"));

    [Fact]
    public void A_limit_that_gets_shorter_and_has_passed_is_due_on_the_day_of_the_change()
    {
        var given = Given.Standard(ByRisk).With("plan 2026-03-01 (step = started)", "rating 2026-03-10 (level = high)");

        Assert.Equal(["1: due today, due 2026-03-10"], given.Say("2026-03-10"));
        Assert.Equal(["1: breached, due 2026-03-10, breached 2026-03-11"], given.Say("2026-03-11"));
    }

    [Fact]
    public void A_limit_in_hours_that_has_passed_by_the_change_is_due_on_its_day()
    {
        const string Hours = """
            kind: deadline
            from: start
            within:
              - 4 hours when latest rating about it is [level = high]
              - otherwise 72 hours
            met by: answer about it
            """;
        var given = Given.Standard(Hours).With("start 2026-03-02 09:00 as s", "rating 2026-03-02 15:00 (level = high) about s");

        Assert.Equal(["1: due today, due 2026-03-02"], given.Say("2026-03-02 16:00"));
        Assert.Equal(["1: breached, due 2026-03-02, breached 2026-03-03"], given.Say("2026-03-03 09:00"));
    }

    [Fact]
    public void A_limit_that_gets_longer_moves_the_due_date_and_keeps_a_breach_already_made()
    {
        var given = Given.Standard(ByRisk).With("plan 2026-03-01 (step = started)", "rating 2026-03-01 (level = high)", "rating 2026-03-10 (level = low)");

        Assert.Equal(["1: breached, due 2026-03-06, breached 2026-03-07"], given.Say("2026-03-09"));
        Assert.Equal(["1: breached, due 2026-03-21, breached 2026-03-07"], given.Say("2026-03-12"));
    }

    [Fact]
    public void A_rating_that_changes_nothing_moves_nothing() => Assert.Equal(
        ["1: breached, due 2026-03-06, breached 2026-03-07"],
        Given.Standard(ByRisk).With("plan 2026-03-01 (step = started)", "rating 2026-03-02 (level = high)", "rating 2026-03-10 (level = high)").Say("2026-03-12"));

    [Fact]
    public void Latest_chooses_the_record_first_and_tests_it_then()
    {
        var given = Given.Standard(ByRisk.Replace("latest rating", "latest rating [kind = a]", StringComparison.Ordinal))
            .With("plan 2026-03-01 (step = started)", "rating 2026-03-01 (kind = a, level = high)", "rating 2026-03-02 (kind = b, level = low)");

        Assert.Equal(["1: running, due 2026-03-06"], given.Say("2026-03-03"));
        Assert.Equal(["1: running, due 2026-03-21"], given.With("rating 2026-03-03 (kind = a, level = medium)").Say("2026-03-03"));
    }

    private const string Countdown = """
        kind: countdown
        from: start
        at least: 10 weeks before it.due-date
        met by: answer about it
        """;

    [Fact]
    public void A_countdown_is_due_so_long_before_its_date_and_moves_with_it()
    {
        var given = Given.Standard(Countdown).With("start 2026-09-01 (due-date = 2027-03-15) as s");

        Assert.Equal(["1: running, due 2027-01-04"], given.Say("2026-09-02"));
        Assert.Equal(["1: running, due 2026-12-21"], given.With("start 2026-10-01 (due-date = 2027-03-01) about s").Say("2026-10-02"));
        Assert.Equal(["1: running, due 2027-01-04"], given.Say("2026-09-30"));
    }

    [Fact]
    public void A_countdown_opened_too_late_is_breached_on_its_first_day()
    {
        var given = Given.Standard(Countdown).With("start 2026-09-01 (due-date = 2026-10-01) as s");

        Assert.Equal(["1: breached, due 2026-07-23, breached 2026-09-01"], given.Say("2026-09-01"));
        Assert.Equal(["1: met late, due 2026-07-23, met 2026-09-01, breached 2026-09-01"], given.With("answer 2026-09-01 about s").Say("2026-09-01"));
    }

    [Fact]
    public void A_countdown_without_its_date_waits() =>
        Assert.Equal(["1: running"], Given.Standard(Countdown).With("start 2026-09-01").Say("2027-09-01"));

    [Fact]
    public void A_dated_promise_holds_no_later_than_its_ceiling()
    {
        const string Dated = """
            kind: dated
            from: start
            by: it.due-date
            no later than: 20 working days from start
            met by: answer about it
            """;

        Assert.Equal(["1: running, due 2026-03-16"], Given.Standard(Dated).With("start 2026-03-02 (due-date = 2026-03-16)").Say("2026-03-03"));
        Assert.Equal(["1: running, due 2026-03-30"], Given.Standard(Dated).With("start 2026-03-02 (due-date = 2026-06-30)").Say("2026-03-03"));
        Assert.Equal(["1: running, due 2026-03-30"], Given.Standard(Dated).With("start 2026-03-02").Say("2026-03-03"));
    }

    private const string Extended = """
        kind: deadline
        from: start
        within: 16 weeks
        met by: answer about it
        may extend: once to extension.due-date, at most 24 weeks in all
        """;

    [Theory]
    [InlineData("extension 2026-10-01 (due-date = 2026-12-07) about s", "2026-12-07")] // signed in time
    [InlineData("extension 2026-11-23 (due-date = 2026-12-07) about s", "2026-12-07")] // on the last day
    [InlineData("extension 2026-10-01 (due-date = 2027-06-01) about s", "2027-01-18")] // never past the most
    [InlineData("extension 2026-11-24 (due-date = 2026-12-07) about s", "2026-11-23")] // too late
    [InlineData("extension 2026-10-01 (due-date = 2026-12-07)", "2026-11-23")] // about something else
    public void An_extension_counts_when_signed_in_time(string extension, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), Given.Standard(Extended).With("start 2026-08-03 as s", extension).Clocks("2026-11-24")[0].Due!.Value.Day);

    [Theory]
    [InlineData("once", "2026-12-07")]
    [InlineData("any number", "2027-01-11")]
    public void A_second_extension_counts_only_where_any_number_may(string may, string due) => Assert.Equal(
        [$"1: {(may == "once" ? "due soon" : "running")}, due {due}"],
        Given.Standard(Extended.Replace("once", may, StringComparison.Ordinal)).With("start 2026-08-03 as s", "extension 2026-10-01 (due-date = 2026-12-07) about s", "extension 2026-12-01 (due-date = 2027-01-11) about s").Say("2026-12-02"));

    [Fact]
    public void Birthdays_are_limits_and_starts()
    {
        const string Birthday = """
            kind: deadline
            from: 17th birthday
            within: 17th birthday + 6 months
            met by: answer
            """;
        var given = Given.Standard(Birthday).With("child-details 2020-01-01 (birth-date = 2009-05-31)");

        Assert.Empty(given.Say("2026-05-30"));
        Assert.Equal(["1: running, due 2026-11-30"], given.Say("2026-05-31"));
        Assert.Empty(Given.Standard(Birthday).With("other 2020-01-01").Say("2030-01-01"));
    }

    [Fact]
    public void A_date_after_a_date_follows_it()
    {
        var given = Given.Standard(Within("1 week after it.due-date")).With("start 2026-03-02 (due-date = 2026-03-10) as s");

        Assert.Equal(["1: running, due 2026-03-17"], given.Say("2026-03-03"));
        Assert.Equal(["1: running, due 2026-03-27"], given.With("start 2026-03-05 (due-date = 2026-03-20) about s").Say("2026-03-06").Take(1));
    }

    [Theory]
    [InlineData("due-date", "start 2026-03-02 (due-date = 2026-02-20)", "2026-02-23")]
    [InlineData("other", "start 2026-03-02 about o", "2026-02-11")]
    [InlineData("plan", "start 2026-03-02", "2026-01-06")]
    public void Day_0_may_be_a_date_of_the_record_the_record_it_is_about_or_the_start_of_a_spell(string from, string start, string due) => Assert.Equal(
        DateOnly.Parse(due, null),
        Given.Standard(OneWorkingDay + $"\ncounted from: {from}").With("plan 2026-01-05 (step = started)", "other 2026-02-10 as o", start).Clocks("2026-03-02")[0].Due!.Value.Day);

    [Fact]
    public void Steps_run_from_one_start_or_after_the_step_before()
    {
        const string Steps = """
            kind: deadline
            from: start
            steps:
              - {name: panel, within: 10 working days, met by: 'answer [kind = a] about it'}
              - {name: report, within: 5 working days after the step before, met by: 'answer [kind = b] about it'}
            """;
        var given = Given.Standard(Steps).With("start 2026-03-02 as s");

        Assert.Equal(["1 panel: running, due 2026-03-16"], given.Say("2026-03-03"));
        given.With("answer 2026-03-20 (kind = a) about s");
        Assert.Equal(["1 panel: met late, due 2026-03-16, met 2026-03-20, breached 2026-03-17", "1 report: running, due 2026-03-27"], given.Say("2026-03-23").Select(words => words.Replace("due soon", "running", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_for_each_is_one_clock_for_each_code()
    {
        var given = Given.Standard(OneWorkingDay.Replace("answer about it", "answer [kind = each]", StringComparison.Ordinal) + "\none for each: kind").With("start 2026-03-02", "answer 2026-03-03 (kind = b)");

        Assert.Equal(["1 (a): breached, due 2026-03-03, breached 2026-03-04", "1 (b): met, due 2026-03-03, met 2026-03-03", "1 (c): breached, due 2026-03-03, breached 2026-03-04"], given.Say("2026-03-04"));
    }
}
