using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Looking;

/// <summary>The lists read no more than clocks ask for, and renew no more than a record touches: both change nothing but the time it takes.</summary>
public sealed class NarrowReachTests
{
    private const int Last = 200;

    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static IEnumerable<CaseRecord> Town => new Northport(new NorthportOptions(50, 11, Friday), Made.Catalogue).Batches().SelectMany(batch => batch);

    [Fact]
    public void A_timeline_that_holds_no_more_than_is_asked_for_has_the_clocks_of_the_whole_one()
    {
        using var made = new Made();
        made.Authority.Import([.. Town], "demo");
        var (overview, engine, at) = (made.Authority.Overview, made.Authority.Engine, Moment.On(Friday));
        overview.Follow();
        var (whole, narrow) = (0, 0);
        foreach (var subject in overview.Subjects())
        {
            var (all, some) = (overview.Timeline(subject, at), overview.ForClocks(subject, at, null));
            (whole, narrow) = (whole + all.Records.Count(), narrow + some.Records.Count());

            Assert.Equal(engine.Clocks(all, at).Select(HeldRows.Told), engine.Clocks(some, at).Select(HeldRows.Told));
        }

        Assert.True(narrow < whole);
    }

    [Fact]
    public void Figures_counted_without_their_rows_and_from_narrow_timelines_are_those_of_whole_ones()
    {
        using var made = new Made();
        made.Authority.Import([.. Town], "demo");
        var (overview, clocks, engine, at) = (made.Authority.Overview, made.Authority.Clocks, made.Authority.Engine, Moment.On(Friday));
        overview.Follow();
        IReadOnlyList<Measure> measures = [.. engine.Catalogue.Measures.Values];
        var list = new MeasureList(overview, clocks, engine);
        var query = new MeasureQuery(Friday.AddMonths(-12), Friday);
        var questions = measures.Select(measure => new MeasureQuestion(measure, measure.Each.Within(query.From, query.To, engine.Calendar))).ToList();
        var (clocksOf, answering, around) = (clocks.Of(new ClockQuery(at, All: true)), new Answering(engine.Catalogue, engine.Calendar), overview.Surroundings(at));

        var whole = new MeasureEngine(engine.Catalogue, engine.Calendar).Evaluate(questions, at, overview.Subjects().Select(subject =>
        {
            var timeline = overview.Timeline(subject, at);
            IReadOnlyList<Clock> own = [.. clocksOf(subject).Select(row => row.Clock)];
            return new SubjectFacts(timeline, own, LadderFacts.Of(answering, own, timeline, Friday, around, () => engine.StatusMoved(timeline, at)));
        }));
        var (narrow, counted) = (list.Evaluate(measures, query), list.Over(measures, query));

        Assert.Equal(whole.SelectMany(Told), narrow.SelectMany(result => Told(result.Series)));
        Assert.Equal(
            narrow.SelectMany(result => result.Series.Periods.Select(period => $"{result.Series.Measure.Id} {period.Period} {result.Figure(list.Figures, period)} {period.IsUnderWay}")),
            counted.SelectMany(one => one.Figures.Select(figure => $"{one.Measure.Id} {figure.Period} {figure.Figure} {figure.IsUnderWay}")));
        Assert.True(counted.Sum(one => one.Figures.Sum(figure => figure.Figure.Count)) > 1_000);

        static IEnumerable<string> Told(MeasureSeries series) => series.Periods.SelectMany(period => period.Rows.Select(row =>
            $"{series.Measure.Id} {period.Period} {row.Key} {row.Part} {row.InShare} {row.Value} {string.Join('|', row.Categories)} {row.Slices}"));
    }

    [Fact]
    public void Lists_that_follow_every_kind_of_record_are_those_that_would_be_worked_out_anew()
    {
        using var made = new Made(new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero));
        var records = Town.ToList();
        made.Authority.Import([.. records.SkipLast(Last)], "demo");
        var clocks = made.Authority.Clocks;
        clocks.Service(Friday);
        foreach (var some in records.TakeLast(Last).Chunk(40))
        {
            made.Authority.Import(some, "demo");
            clocks.Service(Friday);
        }

        using var anew = made.Reopened();
        Assert.Equal(anew.Clocks.On(Friday).Told(), clocks.On(Friday).Told());
    }
}
