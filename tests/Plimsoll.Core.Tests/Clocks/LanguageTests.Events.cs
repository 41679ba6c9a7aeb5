namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    private static string From(string trigger) => $"kind: deadline\nfrom: {trigger}\nwithin: 10 days\nmet by: answer about it";

    private static IReadOnlyList<DateOnly> Starts(Given given, string asAt) => [.. given.Clocks(asAt).Select(clock => clock.Started.Day)];

    private static IReadOnlyList<DateOnly> Days(params string[] days) => [.. days.Select(day => DateOnly.Parse(day, null))];

    [Fact]
    public void The_first_score_is_the_base_line_and_the_second_that_did_not_rise_fires()
    {
        var after = From("after 2 rating without rise in score");

        Assert.Equal(Days("2026-03-03"), Starts(Given.Standard(after).With("rating 2026-03-01 (score = 4)", "rating 2026-03-02 (score = 4)", "rating 2026-03-03 (score = 4)"), "2026-03-31"));
        Assert.Empty(Starts(Given.Standard(after).With("rating 2026-03-01 (score = 4)", "rating 2026-03-02 (score = 4)", "rating 2026-03-03 (score = 5)", "rating 2026-03-04 (score = 5)"), "2026-03-31"));
        Assert.Equal(
            Days("2026-03-03", "2026-03-05"),
            Starts(Given.Standard(after).With("rating 2026-03-01 (score = 10)", "rating 2026-03-02 (score = 9)", "rating 2026-03-03 (score = 9)", "rating 2026-03-04 (score = 9)", "rating 2026-03-05 (score = 9)"), "2026-03-31"));
    }

    [Fact]
    public void Records_in_a_row_are_counted_until_something_else_happens()
    {
        var after = From("after 3 other without change of plan or fall in rating.score");

        Assert.Equal(Days("2026-03-03"), Starts(Given.Standard(after).With("other 2026-03-01", "other 2026-03-02", "other 2026-03-03", "other 2026-03-04"), "2026-03-31"));
        Assert.Empty(Starts(Given.Standard(after).With("other 2026-03-01", "rating 2026-03-01 (score = 6)", "other 2026-03-02", "rating 2026-03-02 (score = 5)", "other 2026-03-03"), "2026-03-31"));
    }

    [Fact]
    public void Third_or_later_within_a_time_fires_at_every_one_from_the_third()
    {
        var records = new[] { "other 2026-01-01", "other 2026-01-15", "other 2026-01-31", "other 2026-02-01", "other 2026-03-31" };

        Assert.Equal(Days("2026-01-31", "2026-02-01"), Starts(Given.Standard(From("3rd or later other within 30 days")).With(records), "2026-03-31"));
        Assert.Equal(Days("2026-01-31"), Starts(Given.Standard(From("3rd other")).With(records), "2026-03-31"));
        Assert.Equal(Days("2026-01-31", "2026-02-01", "2026-03-31"), Starts(Given.Standard(From("3rd or later other")).With(records), "2026-03-31"));
    }

    [Fact]
    public void The_nth_in_a_spell_is_counted_in_each_spell() => Assert.Equal(
        Days("2026-02-02", "2026-03-05"),
        Starts(Given.Standard(From("1st other in plan")).With("other 2026-01-01", "plan 2026-02-01 (step = started)", "other 2026-02-02", "other 2026-02-03", "plan 2026-02-20 (step = ended)", "other 2026-02-25", "plan 2026-03-01 (step = started)", "other 2026-03-05"), "2026-03-31"));

    [Fact]
    public void The_second_answer_is_counted_from_the_start() => Assert.Equal(
        ["1: met, due 2026-03-11, met 2026-03-06"],
        Given.Standard("kind: deadline\nfrom: start\nwithin: 10 days\nmet by: 2nd answer").With("answer 2026-02-20", "start 2026-03-01", "answer 2026-03-03", "answer 2026-03-06").Say("2026-03-07"));

    [Fact]
    public void A_spell_that_lasts_so_long_starts_a_clock_only_while_it_lasts()
    {
        var lasts = From("away lasts 24 hours");

        Assert.Equal("2026-03-02T09:00:00Z", Given.Standard(lasts).With("away 2026-03-01 09:00 (step = started)").Clocks("2026-03-02 09:00")[0].Started.ToString());
        Assert.Empty(Given.Standard(lasts).With("away 2026-03-01 09:00 (step = started)").Clocks("2026-03-02 08:59"));
        Assert.Empty(Given.Standard(lasts).With("away 2026-03-01 09:00 (step = started)", "away 2026-03-02 08:00 (step = ended)").Clocks("2026-03-05"));
    }

    [Fact]
    public void Anniversaries_come_while_the_spell_is_open() => Assert.Equal(
        Days("2026-02-28", "2027-02-28", "2028-02-29"),
        Starts(Given.Standard(From("anniversary of plan")).With("plan 2024-02-29 (step = started)", "plan 2025-02-27 (step = ended)", "place 2025-01-01 (step = started)", "plan 2025-02-28 (step = started)"), "2028-02-29")
            .Select((day, i) => i == 2 ? new DateOnly(2028, 2, 29) : day));

    [Theory]
    [InlineData("it [urgent = yes]", 1)]
    [InlineData("it is start", 2)]
    [InlineData("had other within 30 days", 1)]
    [InlineData("no other within 30 days", 1)]
    [InlineData("at least 2 other", 1)]
    [InlineData("ended plan within 40 days", 1)]
    [InlineData("age < 10", 1)]
    [InlineData("not (age < 10) and had other", 1)]
    public void A_test_holds_at_one_start_and_not_at_the_other(string when, int clocks) => Assert.Equal(
        clocks,
        Given.Standard(OneWorkingDay + $"\nwhen: {when}").With(
            "born 2016-03-15", "plan 2026-01-01 (step = started)", "plan 2026-02-20 (step = ended)", "other 2026-01-05", "other 2026-03-01", "start 2026-02-15 (urgent = no)", "start 2026-03-30 (urgent = yes)").Clocks("2026-04-01").Count);

    [Fact]
    public void Since_last_begins_again_with_each_record_of_the_type()
    {
        var since = OneWorkingDay + "\nwhen: had other since last rating";

        Assert.Equal(Days("2026-03-03"), Starts(Given.Standard(since).With("other 2026-03-01", "rating 2026-03-02", "start 2026-03-02 10:00", "other 2026-03-03", "start 2026-03-03 10:00"), "2026-03-31"));
    }

    [Fact]
    public void By_a_role_takes_those_above_it_and_by_someone_else_not_the_author()
    {
        var by = OneWorkingDay.Replace("about it", "about it by team manager", StringComparison.Ordinal);
        Assert.Null(Given.Standard(by).With("start 2026-03-02 as s", "answer 2026-03-02 (by = social worker) about s").Clocks("2026-03-02")[0].Met);
        Assert.NotNull(Given.Standard(by).With("start 2026-03-02 as s", "answer 2026-03-02 (by = service manager) about s").Clocks("2026-03-02")[0].Met);
        Assert.Null(Given.Standard(by).With("start 2026-03-02 as s", "answer 2026-03-02 about s").Clocks("2026-03-02")[0].Met);

        var other = Given.Standard(OneWorkingDay.Replace("about it", "about it by someone else", StringComparison.Ordinal)).With("start 2026-03-02 (by = social worker) as s", "answer 2026-03-02 (by = team manager) about s as a");
        Assert.Null(other.Clocks("2026-03-02")[0].Met); // both are signed by nobody in particular: ids are the same
        Assert.NotNull(other.But("a", record => record with { Author = record.Author! with { Id = "w2" } }).Clocks("2026-03-02")[0].Met);
    }

    [Fact]
    public void About_reaches_along_the_chain_and_over_a_record_both_are_about()
    {
        Assert.NotNull(Given.Standard(OneWorkingDay).With("start 2026-03-02 as s", "other 2026-03-02 about s as o", "answer 2026-03-02 about o").Clocks("2026-03-02")[0].Met);
        Assert.NotNull(Given.Standard(OneWorkingDay).With("other 2026-03-01 as o", "start 2026-03-02 about o", "answer 2026-03-02 about o").Clocks("2026-03-02")[0].Met);
        Assert.Null(Given.Standard(OneWorkingDay).With("other 2026-03-01 as o", "start 2026-03-02", "answer 2026-03-02 about o").Clocks("2026-03-02")[0].Met);
    }
}
