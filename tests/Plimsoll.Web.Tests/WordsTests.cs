using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Web.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData(ClockState.Breached, 23, "Assessment due 12 February 2026, 23 working days late")]
    [InlineData(ClockState.Breached, 0, "Assessment due 12 February 2026, less than a working day late")]
    [InlineData(ClockState.Breached, 1, "Assessment due 12 February 2026, 1 working day late")]
    [InlineData(ClockState.DueToday, 0, "Assessment due today")]
    [InlineData(ClockState.DueSoon, 3, "Assessment due 12 February 2026, 3 working days left")]
    [InlineData(ClockState.Running, 30, "Assessment due 12 February 2026, 30 working days left")]
    [InlineData(ClockState.Met, 0, "Assessment done 10 February 2026")]
    [InlineData(ClockState.MetLate, 2, "Assessment done 10 February 2026, 2 working days late")]
    [InlineData(ClockState.Ceased, 0, "Assessment due 12 February 2026")]
    public void A_promise_is_a_sentence(ClockState state, int count, string expected)
    {
        var length = new LengthOfTime(count, TimeUnit.WorkingDay);
        var clock = new ClockView
        {
            Id = "made",
            Standard = "made",
            Title = "Assessment",
            Promise = "The assessment is finished within 45 working days of the referral.",
            State = state,
            Due = Moment.Parse("2026-02-12"),
            Met = Moment.Parse("2026-02-10"),
            Late = length,
            Left = length,
            Status = StandardStatus.Statutory,
            Source = "Working Together 2023",
        };

        Assert.Equal(expected, Words.Sentence(clock));
    }

    [Theory]
    [InlineData("2026-02-01", "1 February 2026")]
    [InlineData("2026-07-01T22:15:00Z", "1 July 2026, 11:15pm")]
    [InlineData("2026-07-01T23:15:00Z", "2 July 2026, 12:15am")]
    public void A_moment_is_told_in_Londons_time(string moment, string expected) => Assert.Equal(expected, Words.Of(Moment.Parse(moment)));

    [Theory]
    [InlineData("2019-03-02", "2026-03-01", 6)]
    [InlineData("2019-03-02", "2026-03-02", 7)]
    [InlineData("2020-02-29", "2026-02-28", 5)]
    [InlineData("2026-03-02", "2026-03-01", null)]
    public void Age_is_counted_in_whole_years(string born, string on, int? expected) =>
        Assert.Equal(expected, Words.Age(DateOnly.Parse(born), DateOnly.Parse(on)));
}
