using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Tests.Looking;

public sealed class LifeTimelineTests
{
    private static readonly IReadOnlyList<TimelineEntry> Life =
    [
        Entry("visit", "Visit", "2026-11-05", "Ruth Amadi"),
        Entry("visit", "Visit", "2026-10-22", "Tom Pell"),
        Entry("conference", "Conference", "2026-10-01", "Meera Brine"),
        Entry("visit", "Visit", "2025-03-03", "Ruth Amadi"),
    ];

    [Fact]
    public void A_whole_life_is_a_line_for_each_year_with_what_there_was_most_of_first()
    {
        var life = LifeTimeline.Of(Life, new LifeAsked(null, null, null, null, Zoom.Life));
        Assert.Equal(["2026", "2025"], life.Periods.Select(period => period.Name));
        Assert.Equal([("Visit", 2), ("Conference", 1)], life.Periods[0].Kinds);
        Assert.Equal(new DateOnly(2026, 12, 31), life.Periods[0].To);
        Assert.Empty(life.Entries);
    }

    [Fact]
    public void A_year_is_a_line_for_each_month_and_the_days_asked_for_both_count()
    {
        var life = LifeTimeline.Of(Life, new LifeAsked(null, null, new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 5), Zoom.Year));
        Assert.Equal(["November 2026", "October 2026"], life.Periods.Select(period => period.Name));
        Assert.Equal(3, life.Found);
    }

    [Fact]
    public void Kind_and_author_narrow_what_is_shown()
    {
        var life = LifeTimeline.Of(Life, new LifeAsked("visit", "Ruth Amadi", null, null, Zoom.Month));
        Assert.Equal(["2026-11-05", "2025-03-03"], life.Entries.Select(entry => entry.Happened.ToString()));
    }

    private static TimelineEntry Entry(string type, string kind, string day, string author) => new(day, type, kind, kind, Moment.Parse(day), author, null, []);
}
