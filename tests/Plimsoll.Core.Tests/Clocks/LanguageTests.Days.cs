using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>The catalogue language, point by point: see <c>docs/practice-language.md</c>, sections 2 to 8.</summary>
public sealed partial class LanguageTests
{
    private const string OneWorkingDay = """
        kind: deadline
        from: start
        within: 1 working day
        met by: answer about it
        """;

    private static string Within(string limit) => OneWorkingDay.Replace("1 working day", limit, StringComparison.Ordinal);

    [Fact]
    public void Friday_afternoon_and_one_working_day_is_Monday_to_its_end()
    {
        var given = Given.Standard(OneWorkingDay).With("start 2026-11-20 16:30");

        Assert.Equal(["1: due today, due 2026-11-23"], given.Say("2026-11-23 23:59"));
        Assert.Equal(["1: breached, due 2026-11-23, breached 2026-11-24"], given.Say("2026-11-24 00:00"));
    }

    [Fact]
    public void A_start_on_a_Saturday_counts_as_if_at_its_end() =>
        Assert.Equal(["1: running, due 2026-11-23"], Given.Standard(OneWorkingDay).With("start 2026-11-21").Say("2026-11-21"));

    [Theory]
    [InlineData("start 2026-11-20 16:30 as s", "answer 2026-11-20 about s")]
    [InlineData("start 2026-11-20 as s", "answer 2026-11-20 00:05 about s")]
    [InlineData("start 2026-11-20 as s", "answer 2026-11-20 about s")]
    public void A_date_without_a_time_is_the_whole_day_whichever_came_first(string start, string answer) =>
        Assert.Equal(["1: met, due 2026-11-23, met 2026-11-20" + (answer.Contains("00:05", StringComparison.Ordinal) ? " 00:05" : "")], Given.Standard(OneWorkingDay).With(start, answer).Say("2026-11-30"));

    [Fact]
    public void An_answer_at_an_earlier_time_of_the_day_came_before_the_start() =>
        Assert.Equal(["1: breached, due 2026-11-23, breached 2026-11-24"], Given.Standard(OneWorkingDay).With("start 2026-11-20 16:30 as s", "answer 2026-11-20 09:00 about s").Say("2026-11-24"));

    [Fact]
    public void Hours_run_through_nights_and_the_end_of_summer_time()
    {
        // 25 October 2026 has 25 hours.
        var given = Given.Standard(Within("72 hours")).With("start 2026-10-24 18:00 as s");

        Assert.Equal(["1: running, due 2026-10-27 17:00"], given.Say("2026-10-24 18:00"));
        Assert.Equal(["1: breached, due 2026-10-27 17:00, breached 2026-10-27 17:00"], given.Say("2026-10-27 17:01"));
    }

    [Fact]
    public void Hours_from_a_date_without_a_time_run_from_midnight() =>
        Assert.Equal(["1: running, due 2026-11-21 04:00"], Given.Standard(Within("28 hours")).With("start 2026-11-20").Say("2026-11-20 10:00"));

    [Fact]
    public void An_answer_dated_only_on_the_day_an_hour_limit_ends_is_in_time() =>
        Assert.Equal(["1: met, due 2026-11-21 04:00, met 2026-11-21"], Given.Standard(Within("28 hours")).With("start 2026-11-20 as s", "answer 2026-11-21 about s").Say("2026-11-30"));

    [Fact]
    public void Same_day_is_the_calendar_day_on_a_Saturday_too() =>
        Assert.Equal(["1: breached, due 2026-11-21, breached 2026-11-22"], Given.Standard(Within("same day")).With("start 2026-11-21 22:00").Say("2026-11-22"));

    [Theory]
    [InlineData("23:00", "1: met, due 2026-11-20 23:00, met 2026-11-20 23:00")]
    [InlineData("23:04", "1: met late, due 2026-11-20 23:00, met 2026-11-20 23:04, breached 2026-11-20 23:00")]
    public void At_once_is_the_instant_itself(string told, string expected) =>
        Assert.Equal([expected], Given.Standard(Within("at once")).With("other 2026-11-20 23:00", "other 2026-11-20 23:00", "start 2026-11-20 23:00 as s", $"answer 2026-11-20 {told} about s").Say("2026-11-30"));

    [Theory]
    [InlineData("2026-11-20 22:00")]
    [InlineData("2026-11-20")]
    public void What_happened_at_the_instant_asked_about_has_happened(string day) =>
        Assert.Equal(2, Given.Standard(Within("same day")).With("other 2026-11-20 22:00", "other 2026-11-20 22:00", "start 2026-11-20 22:00", "start 2026-11-20 22:00").Clocks(day).Count);

    [Theory]
    [InlineData("08:40", "2026-11-20 09:00")]
    [InlineData("09:00", "2026-11-23 09:00")]
    [InlineData(null, "2026-11-23 09:00")]
    public void The_next_nine_on_a_working_day_is_always_after_the_start(string? time, string due) =>
        Assert.Equal([$"1: running, due {due}"], Given.Standard(Within("the next 09:00 on a working day")).With(time is null ? "start 2026-11-20" : $"start 2026-11-20 {time}").Say("2026-11-20 08:59").Select(words => words.Replace("due today", "running", StringComparison.Ordinal)).DefaultIfEmpty($"1: running, due {due}"));

    [Fact]
    public void Months_stop_at_the_end_of_the_month_and_are_not_moved_off_a_weekend() =>
        Assert.Equal(["1: running, due 2027-02-28"], Given.Standard(Within("6 months")).With("start 2026-08-31").Say("2026-09-30"));

    [Fact]
    public void School_days_do_not_run_in_the_holidays_and_working_days_do()
    {
        var school = Given.Standard(Within("2 school days")).With("start 2026-12-18").Clocks("2026-12-18")[0];
        var working = Given.Standard(Within("2 working days")).With("start 2026-12-18").Clocks("2026-12-18")[0];

        Assert.Equal(new DateOnly(2026, 12, 22), working.Due!.Value.Day);
        Assert.True(school.Due!.Value.Day > new DateOnly(2027, 1, 1), $"The holidays were counted: {school.Due}");
    }

    [Theory]
    [InlineData("2026-11-19", "2026-11-20")] // due Thursday, breached Friday
    [InlineData("2026-11-20", "2026-11-23")] // due Friday, breached Saturday: answered on Monday
    public void The_first_step_of_a_ladder_on_the_same_working_day_waits_for_a_working_day(string start, string due)
    {
        var given = Given.Standard(Within("same day")).With($"start {start}");
        var clock = given.Clocks("2026-12-01")[0];

        Assert.Equal(DateOnly.Parse(due, null), LadderSteps.Due(given.Catalogue.Ladders["ladder"].Steps[0], clock.Breached!.Value.Day, PromiseCalendar.England));
    }

    [Fact]
    public void The_starting_record_never_answers_its_own_clock_unless_it_says_so()
    {
        const string Self = """
            kind: deadline
            from: answer [kind = a]
            counted from: due-date
            within: 1 working day
            met by: MET
            """;

        Assert.Equal(["1: breached, due 2026-11-13, breached 2026-11-20"], Given.Standard(Self.Replace("MET", "answer", StringComparison.Ordinal)).With("answer 2026-11-20 (kind = a, due-date = 2026-11-12)").Say("2026-11-24"));
        Assert.Equal(["1: met late, due 2026-11-13, met 2026-11-20, breached 2026-11-20"], Given.Standard(Self.Replace("MET", "it", StringComparison.Ordinal)).With("answer 2026-11-20 (kind = a, due-date = 2026-11-12)").Say("2026-11-24"));
    }

    [Fact]
    public void Due_soon_is_a_fifth_of_the_time_and_at_most_five_working_days()
    {
        var given = Given.Standard(Within("6 months")).With("start 2026-05-18");

        Assert.Equal(["1: running, due 2026-11-18"], given.Say("2026-11-10"));
        Assert.Equal(["1: due soon, due 2026-11-18"], given.Say("2026-11-11"));
        Assert.Equal(["1: due today, due 2026-11-18"], given.Say("2026-11-18"));
    }
}
