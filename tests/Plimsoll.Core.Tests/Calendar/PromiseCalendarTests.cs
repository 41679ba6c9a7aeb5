using FsCheck.Fluent;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class PromiseCalendarTests
{
    private static readonly PromiseCalendar England = PromiseCalendar.England;

    [Theory]
    [InlineData("2026-11-20T16:30", "1 working day", "2026-11-23")]
    [InlineData("2026-11-20", "1 working day", "2026-11-23")]
    [InlineData("2026-11-21", "0 working days", "2026-11-23")]
    [InlineData("2026-12-15", "15 working days", "2027-01-08")]
    [InlineData("2026-11-02", "45 working days", "2027-01-07")]
    [InlineData("2026-12-21", "7 working days", "2027-01-04")]
    [InlineData("2026-08-03", "12 weeks", "2026-10-26")]
    [InlineData("2026-08-03", "16 weeks", "2026-11-23")]
    [InlineData("2026-09-01", "16 weeks", "2026-12-22")]
    [InlineData("2026-12-22", "8 weeks", "2027-02-16")]
    [InlineData("2026-10-01", "8 weeks", "2026-11-26")]
    [InlineData("2025-08-14", "15 months", "2026-11-14")] // a Saturday, and not moved
    [InlineData("2026-08-31", "6 months", "2027-02-28")] // a Sunday, and not moved
    [InlineData("2027-08-31", "6 months", "2028-02-29")]
    [InlineData("2026-11-30", "3 months", "2027-02-28")]
    [InlineData("2027-01-06", "3 months", "2027-04-06")]
    [InlineData("2026-01-31", "1 month", "2026-02-28")]
    [InlineData("2024-01-31", "1 month", "2024-02-29")]
    [InlineData("2026-12-31", "2 months", "2027-02-28")]
    [InlineData("2024-02-29", "1 year", "2025-02-28")]
    [InlineData("2024-02-29", "4 years", "2028-02-29")]
    [InlineData("2024-02-29", "12 months", "2025-02-28")]
    [InlineData("2026-11-20", "0 days", "2026-11-20")]
    [InlineData("2026-11-20", "426 days", "2028-01-20")]
    [InlineData("2026-06-30T23:30:00Z", "1 day", "2026-07-02")] // half past midnight of 1 July in London
    [InlineData("2026-12-10", "10 school days", "2027-01-08")]
    [InlineData("2026-10-10", "1 term", "2027-03-25")]
    [InlineData("9999-11-20", "1 month", "9999-12-20")]
    [InlineData("9999-12-20", "1 month", "9999-12-31")]
    [InlineData("9999-12-20", "1 year", "9999-12-31")]
    [InlineData("9999-12-20", "2147483647 weeks", "9999-12-31")]
    [InlineData("9999-12-20", "2147483647 months", "9999-12-31")]
    public void A_promise_in_days_is_due_at_the_end_of_a_london_day(string start, string length, string due) =>
        Assert.Equal(due, England.After(Moment.Parse(start), LengthOfTime.Parse(length)).ToString());

    [Theory]
    [InlineData("2026-11-21T18:00", "72 hours", "2026-11-24T18:00")]
    [InlineData("2026-10-24T18:00", "72 hours", "2026-10-27T17:00")] // the clocks go back: 72 hours have passed an hour earlier on the clock
    [InlineData("2026-10-25T00:30", "2 hours", "2026-10-25T01:30:00Z")]
    [InlineData("2027-03-27T18:00", "24 hours", "2027-03-28T19:00")] // the clocks go forward
    [InlineData("2027-03-28T00:30", "1 hour", "2027-03-28T02:30")]
    [InlineData("2026-12-25T10:00", "24 hours", "2026-12-26T10:00")] // through holidays
    [InlineData("2026-11-21", "24 hours", "2026-11-22T00:00")] // no time: from 00:00
    [InlineData("2026-07-01", "1 hour", "2026-07-01T01:00")]
    [InlineData("2026-11-21T18:00", "0 hours", "2026-11-21T18:00")]
    public void A_promise_in_hours_is_due_so_many_hours_later_by_any_clock(string start, string length, string due) =>
        Assert.Equal(Moment.Parse(due), England.After(Moment.Parse(start), LengthOfTime.Parse(length)));

    [Theory]
    [InlineData("2027-03-15", "10 weeks", "2027-01-04")]
    [InlineData("2027-03-15", "16 weeks", "2026-11-23")]
    [InlineData("2027-03-01", "10 weeks", "2026-12-21")]
    [InlineData("2027-05-31", "3 months", "2027-02-28")]
    [InlineData("2028-05-31", "3 months", "2028-02-29")]
    [InlineData("2028-02-29", "1 year", "2027-02-28")]
    [InlineData("2027-01-04", "5 working days", "2026-12-23")]
    [InlineData("2027-01-03", "1 working day", "2026-12-31")]
    [InlineData("2027-01-03", "0 working days", "2026-12-31")]
    [InlineData("2027-01-03", "0 school days", "2026-12-18")]
    [InlineData("2027-01-06", "2 school days", "2026-12-18")]
    [InlineData("2027-05-15", "1 term", "2027-03-25")]
    [InlineData("2026-10-26T18:00", "48 hours", "2026-10-24T19:00")]
    [InlineData("0001-01-10", "3 weeks", "0001-01-01")]
    [InlineData("0001-04-10", "3 months", "0001-01-10")]
    [InlineData("0001-03-10", "3 months", "0001-01-01")]
    [InlineData("0001-03-10", "1 year", "0001-01-01")]
    public void A_countdown_is_due_so_long_before_its_date(string anchor, string length, string due) =>
        Assert.Equal(Moment.Parse(due), England.Before(Moment.Parse(anchor), LengthOfTime.Parse(length)));

    [Theory]
    [InlineData("2027-02-28", "2027-02-26")]
    [InlineData("2026-11-14", "2026-11-13")]
    [InlineData("2026-12-27", "2026-12-24")]
    [InlineData("2026-11-23", "2026-11-23")]
    public void People_plan_by_the_last_working_day_before(string due, string planBy) => Assert.Equal(Made.Date(planBy), England.PlanBy(Made.Date(due)));

    [Theory]
    [InlineData("09:00", false, "2026-11-22T08:00", "2026-11-23T09:00")] // a night shift ends on Sunday morning
    [InlineData("12:00", false, "2026-11-23T08:40", "2026-11-23T12:00")] // noon of the same working day
    [InlineData("09:00", true, "2026-11-20T23:10", "2026-11-23T09:00")] // an incident on a Friday night
    [InlineData("09:00", true, "2026-11-23T06:00", "2026-11-23T09:00")] // and in the small hours of a Monday
    [InlineData("09:00", false, "2026-11-23T08:59:59", "2026-11-23T09:00")]
    [InlineData("09:00", false, "2026-11-23T09:00", "2026-11-24T09:00")] // always after
    [InlineData("09:00", false, "2026-11-20T10:00", "2026-11-23T09:00")]
    [InlineData("09:00", false, "2026-12-24T20:00", "2026-12-29T09:00")]
    [InlineData("09:00", true, "2026-12-18T20:00", "2027-01-05T09:00")]
    [InlineData("09:00", false, "2026-06-30T08:30", "2026-06-30T09:00")] // by London's clocks, in summer too
    [InlineData("09:00", false, "2026-06-30T08:30:00Z", "2026-07-01T09:00")]
    [InlineData("09:00", false, "2026-11-23", "2026-11-24T09:00")] // no time: after the whole day
    [InlineData("09:00", true, "2026-11-20", "2026-11-23T09:00")]
    [InlineData("12:00", false, "2026-11-21", "2026-11-23T12:00")]
    public void The_next_time_of_day_is_after_the_start(string time, bool schoolDay, string start, string due) =>
        Assert.Equal(Moment.Parse(due), England.TheNext(TimeOnly.ParseExact(time, "HH:mm"), schoolDay, Moment.Parse(start)));

    [Fact]
    public void No_start_and_no_length_can_stop_it() =>
        Made.Holds(
            from day in Made.AnyDay
            from number in Gen.OneOf(Gen.Choose(int.MinValue, int.MaxValue), Gen.Elements(0, int.MinValue, int.MaxValue))
            from unit in Gen.Elements(Enum.GetValues<TimeUnit>())
            select (start: Moment.On(day), length: new LengthOfTime(number, unit)),
            it => England.After(it.start, it.length).Day >= DateOnly.MinValue
                && England.Before(it.start, it.length).Day >= DateOnly.MinValue
                && England.TheNext(new TimeOnly(9, 0), true, it.start).HasTime);

    [Fact]
    public void A_longer_promise_is_never_due_earlier() =>
        Made.Holds(
            from day in Made.Day
            from number in Gen.Choose(0, 500)
            from unit in Gen.Elements(Enum.GetValues<TimeUnit>())
            select (start: Moment.On(day), number, unit),
            it => England.After(it.start, new LengthOfTime(it.number, it.unit)) <= England.After(it.start, new LengthOfTime(it.number + 1, it.unit)));

    [Fact]
    public void A_countdown_in_working_days_leaves_that_many() =>
        Made.Holds(
            from day in Made.Day where England.Working.IsWorkingDay(day) from number in Gen.Choose(0, 500) select (day, number),
            it => England.Working.Between(England.Before(Moment.On(it.day), new LengthOfTime(it.number, TimeUnit.WorkingDay)).Day, it.day) == it.number);
}
