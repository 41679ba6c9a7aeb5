using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>Which figures are asked for.</summary>
/// <param name="From">The first day; the period in which it falls is the first.</param>
/// <param name="To">The last day, and the day on which it is asked.</param>
/// <param name="Each">Other periods than the measure's own; null for those.</param>
/// <param name="KnownAt">Only what had been appended by then; null for all.</param>
/// <param name="Exists">Who is there for this reader; null for everybody: official figures count everybody.</param>
public sealed record MeasureQuery(DateOnly From, DateOnly To, MeasurePeriod? Each = null, DateTimeOffset? KnownAt = null, Func<Subject, bool>? Exists = null);

/// <summary>A measure over its periods, and which of them the sources do not reach.</summary>
/// <param name="IsSeen">False where no source carries what it counts: then it has no figures at all.</param>
public sealed record MeasureResult(MeasureSeries Series, bool IsSeen, IReadOnlySet<Period> NotReached)
{
    /// <summary>The figure of one period, or that it is not observed.</summary>
    public MeasureFigure Figure(Figures figures, PeriodRows period) => !IsSeen || NotReached.Contains(period.Period) ? MeasureFigure.NotObserved : figures.Of(Series.Measure, period);
}

/// <summary>The figures of an authority, worked out when asked for from the records and clocks of every subject.</summary>
/// <param name="processors">On how many; null for all.</param>
public sealed class MeasureList(Overview overview, ClockList clocks, ClockEngine engine, int? processors = null)
{
    private readonly MeasureEngine _measures = new(engine.Catalogue, engine.Calendar);

    private readonly Answering _answering = new(engine.Catalogue, engine.Calendar);

    public Figures Figures { get; } = new(engine.Catalogue.Populations);

    /// <summary>Each subject is read once for all the measures.</summary>
    public IReadOnlyList<MeasureResult> Evaluate(IReadOnlyList<Measure> measures, MeasureQuery query)
    {
        var (questions, sight) = Asked(measures, query);
        return [.. MeasureEngine.Series(questions, Moment.On(query.To), [.. Found(questions, query)]).Select(series => new MeasureResult(
            series,
            sight.Sees(series.Measure),
            series.Periods.Select(period => period.Period).Where(period => !sight.Reaches(period, query.To)).ToHashSet()))];
    }

    /// <summary>The same figures without what is behind them.</summary>
    public IReadOnlyList<MeasureOverTime> Over(IReadOnlyList<Measure> measures, MeasureQuery query)
    {
        var (questions, sight) = Asked(measures, query);
        return [.. MeasureEngine.Counted(questions, Figures, Found(questions, query)).Zip(questions, (figures, question) => new MeasureOverTime(question.Measure, [.. question.Periods.Zip(figures, (period, figure) =>
            new PeriodFigure(period, period.Last > query.To, sight.Sees(question.Measure) && sight.Reaches(period, query.To) ? figure : MeasureFigure.NotObserved))]))];
    }

    private (IReadOnlyList<MeasureQuestion> Questions, MeasureSight Sight) Asked(IReadOnlyList<Measure> measures, MeasureQuery query)
    {
        overview.Follow();
        return ([.. measures.Select(measure => new MeasureQuestion(measure, (query.Each ?? measure.Each).Within(query.From, query.To, engine.Calendar)))], new MeasureSight(overview.Coverage(query.KnownAt)));
    }

    /// <summary>Children first: those who hold them ask for their breaches.</summary>
    private IEnumerable<SubjectRows> Found(IReadOnlyList<MeasureQuestion> questions, MeasureQuery query)
    {
        var asAt = Moment.On(query.To);
        var ladders = questions.Any(question => question.Measure.AsksLadders);
        // The practice of an earlier time may have asked for more.
        var timelineOf = query.KnownAt is { } known ? subject => overview.Timeline(subject, asAt, known) : overview.ForMeasures([.. questions.Select(question => question.Measure)], asAt);
        var clocksOf = clocks.OfTimelines(new ClockQuery(asAt, query.KnownAt, All: true));
        var around = overview.Surroundings(asAt, query.KnownAt);
        var kinds = overview.Subjects(query.KnownAt).Where(subject => query.Exists?.Invoke(subject) != false).ToLookup(subject => subject.Kind == SubjectKind.Child);
        return Rows(kinds[true]).Concat(Rows(kinds[false]));

        IEnumerable<SubjectRows> Rows(IEnumerable<Subject> subjects) => subjects.AsParallel().AsOrdered().WithDegreeOfParallelism(processors ?? Environment.ProcessorCount).Select(subject =>
        {
            var timeline = timelineOf(subject);
            IReadOnlyList<Clock> own = [.. clocksOf(timeline).Select(row => row.Clock)];
            return _measures.RowsOf(questions, asAt, new SubjectFacts(timeline, own, ladders ? LadderFacts.Of(_answering, own, timeline, query.To, around, () => engine.StatusMoved(timeline, asAt)) : []));
        }).AsSequential();
    }

    /// <summary>The run chart of a measure over its periods, those under way left out.</summary>
    public RunChart Chart(MeasureResult result) => Chart(
        result.Series.Measure, result.Series.Periods.Where(period => !period.IsUnderWay).Select(period => new ChartPoint(period.Period, result.Figure(Figures, period).Value)));

    /// <param name="points">Of the periods that have ended, as the reader may see them.</param>
    internal static RunChart Chart(Measure measure, IEnumerable<ChartPoint> points) => RunChart.Of([.. points], measure.BaseLine, 0, measure.Kind == FigureKind.Share ? 100 : null);
}
