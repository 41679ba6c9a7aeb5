using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Clocks;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Measures;

/// <summary>Laws that hold for any records, with invented children, workers and teams.</summary>
public sealed class MeasureEngineTests
{
    private const int Children = 40;

    private static readonly Catalogue Catalogue = ShippedPractice.Catalogue;

    private static readonly Moment AsAt = Moment.On(new DateOnly(2026, 6, 30));

    private static readonly IReadOnlyList<Period> Months = MeasurePeriod.Month.Within(new DateOnly(2025, 7, 1), AsAt.Day, PromiseCalendar.England);

    private static readonly Lazy<IReadOnlyList<MeasureSeries>> All = new(() => Evaluate(Facts(20260401)));

    private static readonly Figures Figures = new([new Population("children 0 to 17", new DateOnly(2025, 6, 30), 41_000, "made")]);

    private static IReadOnlyList<MeasureSeries> Evaluate(IEnumerable<SubjectFacts> facts) =>
        new MeasureEngine(Catalogue, PromiseCalendar.England).Evaluate([.. Catalogue.Measures.Values.Select(measure => new MeasureQuestion(measure, Months))], AsAt, facts);

    private static List<SubjectFacts> Facts(int seed)
    {
        var random = new Random(seed);
        var engine = new ClockEngine(Catalogue, PromiseCalendar.England);
        return [.. Enumerable.Range(1, Children).Select(number =>
        {
            var subject = new Subject(SubjectKind.Child, $"c{number:00}");
            var records = RandomRecords.Make(random, 60).Concat(Held(random)).Select((record, i) => record with { Subject = subject, Id = $"{number:00}-{i:000}", About = null });
            var timeline = Timeline.Of(subject, records, AsAt);
            return new SubjectFacts(timeline, engine.Clocks(timeline, AsAt));
        })];
    }

    private static IEnumerable<CaseRecord> Held(Random random) => Enumerable.Range(0, random.Next(4)).Select(i => new CaseRecord
    {
        Id = "",
        Subject = RandomRecords.Child,
        Type = RecordTypes.Allocation,
        Happened = Moment.On(RandomRecords.First.AddDays(random.Next(500))),
        Author = new Author($"w{i}", Employer: "Made Council", TeamEmployment: random.Next(2) == 0 ? "agency" : "permanent"),
        Fields = new Dictionary<string, FieldValue> { ["step"] = FieldValue.Of("started"), ["kind"] = FieldValue.Of("named worker"), ["worker"] = FieldValue.Of($"w{i}"), ["to-team"] = FieldValue.Of($"Team {random.Next(4)}") },
    });

    [Fact]
    public void Most_measures_find_something_so_that_the_laws_say_something() =>
        Assert.InRange(All.Value.Count(series => series.Periods.Any(period => period.Rows.Count > 0)), 60, int.MaxValue);

    [Fact]
    public void Slices_add_up_to_the_whole()
    {
        foreach (var series in All.Value)
        {
            foreach (var period in series.Periods)
            {
                var whole = Figures.Of(series.Measure, period);
                foreach (var by in Enum.GetValues<SliceBy>().Where(by => by != SliceBy.Category))
                {
                    var slices = Figures.By(series, period, by).Select(slice => slice.Figure).ToList();
                    var where = $"{series.Measure.Id} by {by} over {period.Period}";
                    Assert.True(whole.Count == slices.Sum(slice => slice.Count), where);
                    Assert.True((whole.Overdue ?? 0) == slices.Sum(slice => slice.Overdue ?? 0), where);
                    Assert.True(whole.Waiting == slices.Sum(slice => slice.Waiting), where);
                    if (series.Measure.Kind == FigureKind.Share)
                    {
                        Assert.True(whole.Part == slices.Sum(slice => slice.Part), where);
                    }
                }
            }
        }
    }

    [Fact]
    public void Every_team_stands_in_every_table_with_nought_too()
    {
        var teams = All.Value[0].Teams;
        Assert.NotEmpty(teams);
        Assert.All(All.Value, series => Assert.All(series.Periods, period =>
            Assert.Superset(teams.ToHashSet(), Figures.By(series, period, SliceBy.Team).Select(slice => slice.Value).ToHashSet())));
    }

    [Fact]
    public void Permanent_and_agency_stand_in_every_table() => Assert.All(All.Value, series =>
        Assert.Equal(["permanent", "agency"], Figures.By(series, series.Periods[0], SliceBy.Employment).Take(2).Select(slice => slice.Value)));

    [Fact]
    public void The_rows_behind_a_figure_are_as_many_as_it_says() => Assert.All(All.Value, series => Assert.All(series.Periods, period =>
    {
        var figure = Figures.Of(series.Measure, period);
        Assert.Equal(figure.Count, period.Of(RowPart.Counted).Count());
        Assert.All(period.Rows, row => Assert.True(row.Record is not null || row.Clock is not null || row.Day != default));
    }));

    [Fact]
    public void The_order_in_which_children_come_changes_nothing()
    {
        var facts = Facts(7);
        var straight = Evaluate(facts);
        facts.Reverse();
        var turned = Evaluate(facts);
        Assert.Equal(Keys(straight), Keys(turned));

        static IEnumerable<string> Keys(IReadOnlyList<MeasureSeries> all) => all.SelectMany(series => series.Periods.SelectMany(period => period.Rows.Select(row => $"{series.Measure.Id} {period.Period} {row.Key} {row.InShare} {row.Value}")));
    }

    /// <summary>What was open and late at the end of a past month, worked out from today's clocks, is what the engine says as at that day.</summary>
    [Fact]
    public void A_past_month_end_is_as_the_engine_tells_it_as_at_that_day()
    {
        var engine = new ClockEngine(Catalogue, PromiseCalendar.England);
        var late = All.Value.Single(series => series.Measure.Id == "promises.late");
        foreach (var (month, i) in Months.Select((month, i) => (month, i)).Where(pair => pair.i % 4 == 1))
        {
            var then = Moment.On(month.Last);
            var expected = Facts(20260401).SelectMany(facts => engine.Clocks(Timeline.Of(facts.Timeline.Subject, facts.Timeline.Records, then), then))
                .Where(clock => clock.State == ClockState.Breached).Select(clock => clock.Id).Order(StringComparer.Ordinal).ToList();
            var found = late.Periods[i].Rows.Select(row => row.Clock!).Order(StringComparer.Ordinal).ToList();
            var differ = expected.Except(found).Concat(found.Except(expected)).ToList();
            Assert.True(differ.Count <= expected.Count / 50, $"{month}: {differ.Count} of {expected.Count} differ");
        }
    }
}
