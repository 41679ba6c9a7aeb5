using FsCheck.Fluent;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class LondonTests
{
    [Theory]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")] // midnight in summer is 23:00 UTC
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01-01")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:30:00Z", "2026-10-25")] // the clocks went back that morning
    [InlineData("2027-03-28T23:00:00Z", "2027-03-29")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31")]
    public void The_day_of_an_instant_is_londons(string instant, string day) => Assert.Equal(Made.Date(day), London.DayOf(Instant(instant)));

    [Theory]
    [InlineData("2026-11-20", "22:15", "2026-11-20T22:15:00Z")]
    [InlineData("2026-07-01", "00:00", "2026-06-30T23:00:00Z")]
    [InlineData("2026-10-25", "00:30", "2026-10-24T23:30:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")] // twice on the clock: the first
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00:00Z")]
    [InlineData("2027-03-28", "00:59", "2027-03-28T00:59:00Z")]
    [InlineData("2027-03-28", "01:30", "2027-03-28T01:30:00Z")] // not on the clock: shows as 02:30
    [InlineData("2027-03-28", "02:30", "2027-03-28T01:30:00Z")]
    [InlineData("1969-12-25", "12:00", "1969-12-25T11:00:00Z")] // British Standard Time, all year
    [InlineData("9999-12-31", "23:59", "9999-12-31T23:59:00Z")]
    public void A_time_on_londons_clocks_is_one_instant(string day, string time, string instant)
    {
        Assert.SkipUnless(London.HasSystemZone || day[0] != '1', "This machine has no time-zone data; the built-in rule begins in 1996.");
        Assert.Equal(Instant(instant), London.At(Made.Date(day), TimeOnly.ParseExact(time, "HH:mm")));
    }

    [Theory]
    [InlineData("2026-07-01T12:00:00Z", "13:00")]
    [InlineData("2026-12-01T12:00:00Z", "12:00")]
    public void The_time_of_an_instant_is_that_of_londons_clocks(string instant, string time) =>
        Assert.Equal(TimeOnly.ParseExact(time, "HH:mm"), London.TimeOf(Instant(instant)));

    [Fact]
    public void The_built_in_rule_equals_the_systems_data_in_every_hour_from_2010_to_2030()
    {
        Assert.SkipUnless(London.HasSystemZone, "This machine has no time-zone data to compare the built-in rule with.");
        var rule = London.BuiltIn();
        for (var hour = Instant("2010-01-01T00:00:00Z"); hour.Year < 2031; hour = hour.AddHours(1))
        {
            Assert.True(rule.GetUtcOffset(hour) == London.Zone.GetUtcOffset(hour), hour.ToString("O"));
            var clock = hour.UtcDateTime.AddMinutes(30);
            var local = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
            Assert.True(rule.IsAmbiguousTime(local) == London.Zone.IsAmbiguousTime(local), $"{local:O} twice on the clock");
            Assert.True(rule.IsInvalidTime(local) == London.Zone.IsInvalidTime(local), $"{local:O} not on the clock");
        }
    }

    [Fact]
    public void The_kept_offsets_are_those_of_the_zone_at_every_half_hour_from_2010_to_2030()
    {
        foreach (var day in Made.Every(Made.First, Made.Last))
        {
            for (var half = 0; half < 48; half++)
            {
                var time = TimeOnly.MinValue.AddMinutes(30 * half);
                var local = day.ToDateTime(time);
                var instant = London.At(day, time);
                var shown = TimeZoneInfo.ConvertTime(instant, London.Zone).DateTime;
                Assert.Equal(London.Zone.IsInvalidTime(local) ? local.AddHours(1) : local, shown);
            }
        }
    }

    [Fact]
    public void Every_moment_of_a_day_falls_on_it() =>
        Made.Holds(
            from day in Made.AnyDay from minute in Gen.Choose(0, 1439) select (day, minute),
            it => London.DayOf(London.At(it.day, TimeOnly.MinValue.AddMinutes(it.minute))) == it.day);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", null);
}
