using FsCheck.Fluent;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar England = WorkingCalendar.England;

    [Theory]
    [InlineData("2026-11-20", 0, "2026-11-20")] // day 0
    [InlineData("2026-11-21", 0, "2026-11-23")] // none at all, from a Saturday: the next working day
    [InlineData("2026-11-20", 1, "2026-11-23")] // Friday to Monday
    [InlineData("2026-11-21", 1, "2026-11-23")] // from a Saturday
    [InlineData("2026-11-22", 1, "2026-11-23")] // from a Sunday
    [InlineData("2026-08-31", 1, "2026-09-01")] // from a bank holiday
    [InlineData("2026-12-25", 1, "2026-12-29")] // Friday, weekend, substitute Monday
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-15", 15, "2027-01-08")]
    [InlineData("2026-11-02", 10, "2026-11-16")]
    [InlineData("2026-11-02", 30, "2026-12-14")]
    [InlineData("2026-11-02", 45, "2027-01-07")]
    [InlineData("2026-12-21", 7, "2027-01-04")]
    [InlineData("2026-12-07", 20, "2027-01-07")]
    [InlineData("2026-11-30", 10, "2026-12-14")]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2025-12-24", 2, "2025-12-30")]
    [InlineData("2027-12-24", 1, "2027-12-29")] // 25 and 26 December on a weekend: 27 and 28 are taken
    [InlineData("2016-12-23", 1, "2016-12-28")] // 25 December on a Sunday: 26 its own, 27 the substitute
    [InlineData("2012-05-25", 1, "2012-05-28")] // the spring holiday was moved: 28 May 2012 was worked
    [InlineData("2012-06-01", 1, "2012-06-06")]
    [InlineData("2020-05-07", 1, "2020-05-11")]
    [InlineData("2022-09-16", 1, "2022-09-20")] // state funeral
    [InlineData("2026-11-23", -1, "2026-11-20")]
    [InlineData("2026-11-22", -1, "2026-11-20")] // back from a Sunday
    [InlineData("2027-01-08", -15, "2026-12-15")]
    [InlineData("2026-12-29", -1, "2026-12-24")]
    [InlineData("2032-12-24", 1, "2032-12-29")] // beyond the list, by the rules: 25 December on a Saturday
    [InlineData("1999-12-31", 1, "2000-01-04")] // before the list
    public void Adds_working_days(string start, int days, string due) => Assert.Equal(due, Made.Text(England.Add(Made.Date(start), days)));

    [Theory]
    [InlineData("2026-12-02", "2026-12-04", 2)] // two working days late
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-11-22", "2026-11-23", 1)]
    [InlineData("2026-12-24", "2027-01-04", 4)]
    [InlineData("2026-12-04", "2026-12-02", -2)]
    [InlineData("2026-01-01", "2027-01-01", 253)]
    public void Counts_the_working_days_after_one_day_up_to_another(string from, string to, int days) =>
        Assert.Equal(days, England.Between(Made.Date(from), Made.Date(to)));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-20")]
    [InlineData("2026-11-21", "2026-11-20", "2026-11-23")]
    [InlineData("2026-12-26", "2026-12-24", "2026-12-29")]
    [InlineData("2027-02-28", "2027-02-26", "2027-03-01")]
    public void Finds_the_working_day_on_or_before_and_on_or_after(string day, string before, string after)
    {
        Assert.Equal(Made.Date(before), England.LastWorkingDayOnOrBefore(Made.Date(day)));
        Assert.Equal(Made.Date(after), England.NextWorkingDayOnOrAfter(Made.Date(day)));
    }

    [Fact]
    public void Every_day_from_2010_to_2030_is_what_a_second_calendar_says()
    {
        foreach (var day in Made.Every(Made.First, Made.Last))
        {
            Assert.True(SecondOpinion.IsWorkingDay(day) == England.IsWorkingDay(day), Made.Text(day));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(45)]
    [InlineData(-1)]
    [InlineData(-2)]
    [InlineData(-45)]
    public void Adding_to_every_day_gives_what_walking_gives(int days)
    {
        foreach (var day in Made.Every(Made.First.AddDays(70), Made.Last.AddDays(-70)))
        {
            var walked = SecondOpinion.Add(day, days, SecondOpinion.IsWorkingDay);
            Assert.True(walked == England.Add(day, days), $"{Made.Text(day)} + {days}: {Made.Text(walked)}, not {Made.Text(England.Add(day, days))}");
        }
    }

    [Fact]
    public void Counting_between_any_two_days_gives_what_walking_gives() =>
        Made.Holds(
            from one in Made.Day from days in Gen.Choose(-330, 330) select (one, other: one.AddDays(days)),
            pair => England.Between(pair.one, pair.other) == SecondOpinion.Between(pair.one, pair.other, SecondOpinion.IsWorkingDay));

    [Fact]
    public void Adding_and_taking_away_are_inverse_on_every_working_day_of_ten_years()
    {
        foreach (var day in Made.Every(new(2018, 1, 1), new(2027, 12, 31)).Where(England.IsWorkingDay))
        {
            for (var days = 1; days <= 60; days++)
            {
                Assert.Equal(day, England.Add(England.Add(day, days), -days));
                Assert.Equal(day, England.Add(England.Add(day, -days), days));
            }
        }
    }

    [Fact]
    public void What_is_added_can_be_counted() =>
        Made.Holds(
            from day in Made.Day from days in Gen.Choose(1, 2600) select (day, days),
            it => England.Between(it.day, England.Add(it.day, it.days)) == it.days && England.IsWorkingDay(England.Add(it.day, it.days)));

    [Fact]
    public void Two_steps_are_as_long_as_one() =>
        Made.Holds(
            from day in Made.AnyDay from one in Gen.Choose(1, 300) from two in Gen.Choose(1, 300) select (day, one, two),
            it => England.Add(England.Add(it.day, it.one), it.two) == England.Add(it.day, it.one + it.two));

    [Fact]
    public void A_later_start_is_never_due_earlier() =>
        Made.Holds(
            from day in Made.AnyDay from later in Gen.Choose(0, 30) from days in Gen.Choose(-300, 300) select (day, later, days),
            it => it.day.DayNumber > DateOnly.MaxValue.DayNumber - 30
                || England.Add(it.day, it.days) <= England.Add(it.day.AddDays(it.later), it.days));

    [Fact]
    public void No_date_and_no_number_can_stop_it() =>
        Made.Holds(
            from day in Made.AnyDay from days in Gen.OneOf(Gen.Choose(int.MinValue, int.MaxValue), Gen.Elements(0, int.MinValue, int.MaxValue)) select (day, days),
            it => England.Add(it.day, it.days) is { } due && (it.days > 0 ? due >= it.day : it.days == 0 || due <= it.day)
                && England.LastWorkingDayOnOrBefore(it.day) <= it.day && England.NextWorkingDayOnOrAfter(it.day) >= it.day);

    [Theory]
    [InlineData("2010-01-01", true)]
    [InlineData("2030-12-31", true)]
    [InlineData("2009-12-31", false)]
    [InlineData("2031-01-01", false)]
    public void Says_which_years_are_published(string day, bool covered) => Assert.Equal(covered, England.Covers(Made.Date(day)));

    [Fact]
    public void A_special_day_alone_is_added_to_the_years_rules()
    {
        var calendar = new WorkingCalendar([new BankHoliday(new(2035, 7, 2), "A day of thanks", BankHolidayKind.Special)]);

        Assert.False(calendar.IsWorkingDay(new(2035, 7, 2)));
        Assert.False(calendar.IsWorkingDay(new(2035, 12, 25)));
        Assert.False(calendar.Covers(new(2035, 7, 2)));
    }

    [Fact]
    public void A_listed_year_is_taken_from_the_list_alone()
    {
        var calendar = new WorkingCalendar([new BankHoliday(new(2020, 5, 8), "Early May bank holiday", BankHolidayKind.Moved)]);

        Assert.True(calendar.IsWorkingDay(new(2020, 5, 4)));
        Assert.True(calendar.IsWorkingDay(new(2020, 12, 25)));
        Assert.False(calendar.IsWorkingDay(new(2021, 5, 3)));
    }
}
