using FsCheck.Fluent;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026-11-20T22:15:00Z", "2026-11-20T22:15:00Z")]
    [InlineData("2026-11-20T22:15Z", "2026-11-20T22:15:00Z")]
    [InlineData("2026-11-20T22:15:00.5Z", "2026-11-20T22:15:00.5Z")]
    [InlineData("2026-11-20T22:15:00.1234567Z", "2026-11-20T22:15:00.1234567Z")]
    [InlineData("2026-11-20T22:15:00+00:00", "2026-11-20T22:15:00Z")]
    [InlineData("2026-11-20T22:15:00-05:00", "2026-11-21T03:15:00Z")]
    [InlineData("2026-06-30T22:15+01:00", "2026-06-30T21:15:00Z")]
    [InlineData("2026-06-30T22:15", "2026-06-30T21:15:00Z")] // without an offset it is London's
    [InlineData("2026-06-30 22:15", "2026-06-30T21:15:00Z")]
    [InlineData("2026-06-30T22:15:07", "2026-06-30T21:15:07Z")]
    [InlineData("2026-06-30T22:15:07.25", "2026-06-30T21:15:07.25Z")]
    public void Reads_dates_and_instants_and_writes_one_form_of_each(string text, string written)
    {
        Assert.Equal(written, Moment.Parse(text).ToString());
        Assert.Equal(Moment.Parse(text), Moment.Parse(written));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("20/11/2026")]
    [InlineData("2026-11-31")]
    [InlineData("2026-2-3")]
    [InlineData("2026-11-20T25:00")]
    [InlineData("2026-11-20T24:00:00Z")]
    [InlineData("2026-11-20T22:15:00+25:00")]
    [InlineData("2026-11-20T22:15:00+")]
    [InlineData(" 2026-11-20")]
    [InlineData("2026-11-20 ")]
    [InlineData("2026-11-20Z")]
    [InlineData("9999-12-31T23:30:00-05:00")]
    public void Refuses_what_is_neither(string? text)
    {
        Assert.False(Moment.TryParse(text, null, out var moment));
        Assert.Equal(default, moment);
    }

    [Fact]
    public void Every_moment_reads_back() =>
        Made.Holds(
            from day in Made.AnyDay
            from ticks in Gen.Choose(0, int.MaxValue)
            from timed in Gen.Elements(true, false)
            select timed ? Moment.At(new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero).AddTicks(ticks * 400L)) : Moment.On(day),
            moment => Moment.Parse(moment.ToString()) == moment);

    [Fact]
    public void Stands_in_order_of_day_then_whole_day_then_instant()
    {
        string[] inOrder =
        [
            "2026-06-29", "2026-06-29T23:30", "2026-06-30", "2026-06-30T00:00", "2026-06-30T08:00", "2026-06-30T22:59:59Z",
            "2026-07-01", "2026-06-30T23:00:00Z", "2026-07-01T00:30",
        ];

        Assert.Equal(inOrder.Select(Parse), inOrder.Reverse().Select(Parse).Order());
        Assert.True(Parse("2026-06-30") < Parse("2026-06-30T00:00"));
        Assert.True(Parse("2026-07-01T00:30") > Parse("2026-07-01"));
        Assert.True(Parse("2026-07-01") <= Parse("2026-07-01") && Parse("2026-07-01") >= Parse("2026-07-01"));
    }

    [Fact]
    public void The_day_is_londons_and_the_instant_is_utc()
    {
        var moment = Parse("2026-06-30T23:30:00Z");

        Assert.Equal(new DateOnly(2026, 7, 1), moment.Day);
        Assert.Equal(TimeSpan.Zero, moment.Instant!.Value.Offset);
        Assert.True(moment.HasTime);
        Assert.False(Parse("2026-07-01").HasTime);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-06-30T23:00:00Z")]
    [InlineData("2026-12-01", "2026-12-01T00:00:00Z")]
    [InlineData("2026-12-01T09:00", "2026-12-01T09:00:00Z")]
    public void Starts_at_its_time_or_at_midnight(string moment, string instant) => Assert.Equal(instant, Moment.At(Parse(moment).Start).ToString());

    private static Moment Parse(string text) => Moment.Parse(text);
}
