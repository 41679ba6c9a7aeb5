using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class BankHolidayTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2010, 21)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_list_is_what_the_rules_and_the_proclamations_make_it(int year)
    {
        var listed = WorkingCalendar.England.Holidays.Where(holiday => holiday.Day.Year == year).Select(holiday => Made.Text(holiday.Day));

        Assert.Equal(SecondOpinion.HolidaysOf(year).Select(Made.Text), listed);
    }

    [Theory]
    [InlineData("2025", "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData("2026", "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("2027", "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("2012", "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData("2016", "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27")]
    [InlineData("2022", "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    public void The_list_holds_the_published_days(string year, string days)
    {
        var listed = WorkingCalendar.England.Holidays.Select(holiday => Made.Text(holiday.Day)).Where(day => day.StartsWith(year, StringComparison.Ordinal));

        Assert.Equal(days.Split(' ').Select(day => $"{year}-{day}"), listed);
    }

    [Theory]
    [InlineData("2011-04-29", BankHolidayKind.Special)]
    [InlineData("2012-06-04", BankHolidayKind.Moved)]
    [InlineData("2012-06-05", BankHolidayKind.Special)]
    [InlineData("2020-05-08", BankHolidayKind.Moved)]
    [InlineData("2022-06-02", BankHolidayKind.Moved)]
    [InlineData("2022-06-03", BankHolidayKind.Special)]
    [InlineData("2022-09-19", BankHolidayKind.Special)]
    [InlineData("2023-05-08", BankHolidayKind.Special)]
    public void A_holiday_out_of_turn_says_so(string day, BankHolidayKind kind)
    {
        Assert.Equal(kind, WorkingCalendar.England.Holidays.Single(holiday => holiday.Day == Made.Date(day)).Kind);
        Assert.Equal(8, WorkingCalendar.England.Holidays.Count(holiday => holiday.Kind != BankHolidayKind.Rule));
    }

    [Fact]
    public void Easter_is_that_of_the_prayer_book_from_1900_to_2199()
    {
        for (var year = 1900; year < 2200; year++)
        {
            Assert.Equal(SecondOpinion.Easter(year), BankHolidayRules.Easter(year));
        }
    }

    [Fact]
    public void Easter_is_that_of_the_rule_of_gauss_in_every_year_there_is()
    {
        for (var year = 1; year <= 9999; year++)
        {
            Assert.Equal(SecondOpinion.EasterOfGauss(year), BankHolidayRules.Easter(year));
        }
    }

    [Theory]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1886, "1886-04-25")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2285, "2285-03-22")]
    public void Easter_can_be_as_early_and_as_late_as_it_ever_is(int year, string day) => Assert.Equal(Made.Date(day), BankHolidayRules.Easter(year));

    [Fact]
    public void The_rules_give_eight_weekdays_in_every_year_there_is()
    {
        for (var year = 1; year <= 9999; year++)
        {
            var days = BankHolidayRules.In(year).Select(holiday => holiday.Day).ToList();
            Assert.Equal(8, days.Distinct().Count());
            Assert.DoesNotContain(days, day => day.Year != year || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
    }
}
