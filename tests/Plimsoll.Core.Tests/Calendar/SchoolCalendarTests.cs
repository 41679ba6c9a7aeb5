using FsCheck.Fluent;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Tests.Calendar;

public sealed class SchoolCalendarTests
{
    private static readonly SchoolCalendar England = SchoolCalendar.England;

    [Theory]
    [InlineData("2026-09-08", 2, "2026-09-10")]
    [InlineData("2026-10-05", 20, "2026-11-09")] // across half term, 26 to 30 October
    [InlineData("2026-10-14", 10, "2026-11-04")]
    [InlineData("2026-10-23", 1, "2026-11-02")]
    [InlineData("2026-10-28", 1, "2026-11-02")] // from within half term
    [InlineData("2026-11-02", 10, "2026-11-16")]
    [InlineData("2026-11-04", 20, "2026-12-02")]
    [InlineData("2026-12-10", 10, "2027-01-08")] // across Christmas
    [InlineData("2026-12-19", 5, "2027-01-11")]
    [InlineData("2026-12-19", 0, "2027-01-05")]
    [InlineData("2027-03-25", 1, "2027-04-12")] // across Easter
    [InlineData("2027-04-30", 1, "2027-05-04")] // a bank holiday within a term
    [InlineData("2027-07-20", 1, "2027-09-03")] // across the summer
    [InlineData("2026-11-02", -1, "2026-10-23")]
    public void Adds_school_days(string start, int days, string due) => Assert.Equal(due, Made.Text(England.Add(Made.Date(start), days)));

    [Fact]
    public void School_days_stop_over_christmas_and_working_days_do_not()
    {
        var start = new DateOnly(2026, 12, 18);

        Assert.Equal(new DateOnly(2026, 12, 22), WorkingCalendar.England.Add(start, 2));
        Assert.Equal(new DateOnly(2027, 1, 6), England.Add(start, 2));
    }

    [Fact]
    public void Every_day_of_a_year_is_what_a_hand_written_list_says()
    {
        (string First, string Last)[] open =
        [
            ("2026-09-03", "2026-10-23"), ("2026-11-02", "2026-12-18"), ("2027-01-05", "2027-02-12"), ("2027-02-22", "2027-03-25"),
            ("2027-04-12", "2027-04-30"), ("2027-05-04", "2027-05-28"), ("2027-06-07", "2027-07-20"),
        ];
        bool Counts(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && open.Any(span => Made.Date(span.First) <= day && day <= Made.Date(span.Last));

        foreach (var day in Made.Every(new(2026, 8, 1), new(2027, 7, 31)))
        {
            Assert.True(Counts(day) == England.IsSchoolDay(day), Made.Text(day));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(-20)]
    public void Adding_to_every_day_gives_what_walking_gives(int days)
    {
        foreach (var day in Made.Every(new(2012, 1, 1), new(2029, 12, 31)))
        {
            Assert.Equal(SecondOpinion.Add(day, days, England.IsSchoolDay), England.Add(day, days));
        }
    }

    [Fact]
    public void What_is_added_can_be_counted_and_taken_away() =>
        Made.Holds(
            from day in Made.Day where England.IsSchoolDay(day) from days in Gen.Choose(1, 600) select (day, days),
            it => England.Between(it.day, England.Add(it.day, it.days)) == it.days && England.Add(England.Add(it.day, it.days), -it.days) == it.day);

    [Fact]
    public void A_school_year_has_about_190_days_whatever_the_year()
    {
        for (var year = 1980; year < 2080; year++)
        {
            Assert.InRange(England.Between(new(year, 8, 31), new(year + 1, 8, 31)), 188, 194);
        }
    }

    [Theory]
    [InlineData("2026-10-10", "2026-12-18", "2027-03-25")]
    [InlineData("2026-12-18", "2026-12-18", "2027-03-25")]
    [InlineData("2026-12-19", "2027-03-25", "2027-07-20")] // in the holidays: the term that follows
    [InlineData("2026-08-01", "2026-12-18", "2027-03-25")]
    public void Knows_when_terms_end(string day, string end, string next)
    {
        Assert.Equal(Made.Date(end), England.TermEnd(Made.Date(day)));
        Assert.Equal(Made.Date(next), England.NextTermEnd(Made.Date(day)));
    }

    [Theory]
    [InlineData("2026-10-10", 0, "2026-12-18")]
    [InlineData("2026-10-10", 1, "2027-03-25")]
    [InlineData("2026-10-10", 3, "2027-12-17")]
    [InlineData("2026-12-28", 0, "2027-03-25")]
    [InlineData("2026-12-28", 1, "2027-03-25")]
    [InlineData("2026-12-28", 2, "2027-07-20")]
    [InlineData("2026-12-28", -1, "2026-12-18")]
    [InlineData("2027-02-10", -1, "2026-12-18")]
    [InlineData("2026-10-10", int.MaxValue, "9999-12-31")]
    [InlineData("2026-10-10", int.MinValue, "0001-01-01")]
    public void Adds_terms(string start, int terms, string end) => Assert.Equal(end, Made.Text(England.AddTerms(Made.Date(start), terms)));

    [Fact]
    public void The_shipped_terms_are_the_typical_ones_for_each_of_their_years()
    {
        var typical = Enumerable.Range(2020, 11).Select(TypicalTerms.From).ToList();

        Assert.Equal(typical.SelectMany(year => year.Terms), England.Dates.Terms);
        Assert.Equal(typical.SelectMany(year => year.Closures), England.Dates.Closures);
        Assert.True(England.Covers(new(2020, 8, 1)) && England.Covers(new(2031, 7, 31)));
        Assert.False(England.Covers(new(2020, 7, 31)) || England.Covers(new(2031, 8, 1)));
    }

    [Fact]
    public void Typical_terms_stand_in_order_on_weekdays_that_are_worked_and_hold_their_half_terms()
    {
        for (var year = 1; year < 9999; year++)
        {
            var dates = TypicalTerms.From(year);
            var ends = dates.Terms.SelectMany(term => new[] { term.Days.First, term.Days.Last }).ToList();
            Assert.Equal(ends.Order(), ends);
            var holidays = BankHolidayRules.In(year).Concat(BankHolidayRules.In(year + 1)).Select(holiday => holiday.Day).ToHashSet();
            Assert.DoesNotContain(ends, day => holidays.Contains(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.All(dates.Terms.Zip(dates.Closures), pair => Assert.True(
                pair.First.Days.First < pair.Second.Days.First && pair.Second.Days.Last < pair.First.Days.Last, pair.First.ToString()));
        }
    }

    [Fact]
    public void An_authority_replaces_the_years_it_gives()
    {
        var own = new SchoolCalendar(WorkingCalendar.England, new SchoolDates(
            [
                new("Autumn", new(new(2026, 8, 27), new(2026, 12, 11))),
                new("Spring", new(new(2027, 1, 4), new(2027, 4, 2))),
                new("Summer", new(new(2027, 4, 19), new(2027, 7, 9))),
            ],
            [new("Training day", new(new(2027, 1, 4), new(2027, 1, 4)))]));

        Assert.True(own.IsSchoolDay(new(2026, 8, 27)));
        Assert.False(own.IsSchoolDay(new(2026, 8, 31))); // a bank holiday
        Assert.False(own.IsSchoolDay(new(2026, 12, 14)));
        Assert.False(own.IsSchoolDay(new(2027, 1, 4)));
        Assert.True(own.IsSchoolDay(new(2026, 10, 28))); // no half term was given
        Assert.True(own.IsSchoolDay(new(2028, 1, 4))); // the next year is typical
        Assert.False(own.Covers(new(2028, 1, 4)));
    }
}
