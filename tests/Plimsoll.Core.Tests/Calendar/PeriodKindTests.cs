using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class PeriodKindTests
{
    private static readonly PromiseCalendar England = PromiseCalendar.England;

    public static TheoryData<string> Kinds =>
        ["working day", "week", "2 weeks", "month", "quarter", "term", "year", "financial year", "year ending 30 November", "year ending 29 February"];

    [Theory]
    [InlineData("month", "2026-11-20", "2026-11-01 to 2026-11-30")]
    [InlineData("month", "2028-02-29", "2028-02-01 to 2028-02-29")]
    [InlineData("quarter", "2026-11-20", "2026-10-01 to 2026-12-31")]
    [InlineData("quarter", "2026-01-01", "2026-01-01 to 2026-03-31")]
    [InlineData("quarter", "2026-06-30", "2026-04-01 to 2026-06-30")]
    [InlineData("week", "2026-11-16", "2026-11-16 to 2026-11-22")]
    [InlineData("week", "2026-11-22", "2026-11-16 to 2026-11-22")]
    [InlineData("week", "1999-12-31", "1999-12-27 to 2000-01-02")]
    [InlineData("2 weeks", "2024-01-01", "2024-01-01 to 2024-01-14")]
    [InlineData("2 weeks", "2023-12-31", "2023-12-18 to 2023-12-31")]
    [InlineData("2 weeks", "2026-11-20", "2026-11-16 to 2026-11-29")]
    [InlineData("term", "2026-10-28", "2026-09-03 to 2026-12-18")]
    [InlineData("term", "2026-12-21", "2027-01-05 to 2027-03-25")]
    [InlineData("working day", "2026-11-20", "2026-11-20 to 2026-11-20")]
    [InlineData("working day", "2026-12-25", "2026-12-29 to 2026-12-29")]
    [InlineData("year", "2026-11-20", "2026-01-01 to 2026-12-31")]
    [InlineData("year ending 30 November", "2026-11-30", "2025-12-01 to 2026-11-30")]
    [InlineData("year ending 30 November", "2026-12-01", "2026-12-01 to 2027-11-30")]
    [InlineData("year ending 31 March", "2026-03-31", "2025-04-01 to 2026-03-31")]
    [InlineData("year ending 29 February", "2027-01-01", "2026-03-01 to 2027-02-28")]
    [InlineData("year ending 29 February", "2028-01-01", "2027-03-01 to 2028-02-29")]
    [InlineData("financial year", "2026-04-01", "2026-04-01 to 2027-03-31")]
    [InlineData("financial year", "2026-03-31", "2025-04-01 to 2026-03-31")]
    [InlineData("week", "9999-12-31", "9999-12-27 to 9999-12-31")]
    [InlineData("year ending 30 November", "9999-12-31", "9999-12-01 to 9999-12-31")]
    [InlineData("year ending 30 November", "0001-01-01", "0001-01-01 to 0001-11-30")]
    public void Finds_the_period_of_a_day(string kind, string day, string period) =>
        Assert.Equal(period, PeriodKind.Parse(kind).Containing(Made.Date(day), England).ToString());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_day_has_one_period_and_the_next_begins_after_it(string text)
    {
        var kind = PeriodKind.Parse(text);
        Made.Holds(Made.Day, day =>
        {
            var period = kind.Containing(day, England);
            var next = kind.Next(period, England);
            return day <= period.Last
                && (period.Contains(day) || kind.Unit is PeriodUnit.Term or PeriodUnit.WorkingDay)
                && next.First > period.Last
                && (next.First == period.Last.AddDays(1) || kind.Unit is PeriodUnit.Term or PeriodUnit.WorkingDay)
                && kind.Containing(period.First, England) == period && kind.Containing(period.Last, England) == period;
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_date_can_stop_it(string text)
    {
        var kind = PeriodKind.Parse(text);
        Made.Holds(Made.AnyDay, day => kind.Next(kind.Containing(day, England), England).Last >= day);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Writes_the_words_it_read(string text) => Assert.Equal(text, PeriodKind.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("months")]
    [InlineData("Month")]
    [InlineData("3 weeks")]
    [InlineData("fortnight")]
    [InlineData("year ending")]
    [InlineData("year ending 31 November")]
    [InlineData("year ending 30 Nov")]
    [InlineData("year ending 030 November")]
    [InlineData("year ending 30  November")]
    [InlineData("year ending November 30")]
    public void Refuses_other_words(string? text)
    {
        Assert.False(PeriodKind.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => PeriodKind.Parse(text!));
    }

    [Fact]
    public void A_period_knows_its_days()
    {
        var period = new Period(new(2026, 2, 27), new(2026, 3, 2));

        Assert.True(period.Contains(period.First) && period.Contains(period.Last));
        Assert.False(period.Contains(new(2026, 2, 26)) || period.Contains(new(2026, 3, 3)));
    }
}
