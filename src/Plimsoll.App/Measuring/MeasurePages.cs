using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Measuring;

/// <summary>What is asked of one measure's page or file.</summary>
/// <param name="PeriodEnd">The last day of the period to split and to open; null for the last that has ended.</param>
/// <param name="Behind">With those who are behind the figure.</param>
/// <param name="Part">Which part of them, from 1.</param>
public sealed record MeasureChoice(SliceBy? By = null, DateOnly? PeriodEnd = null, bool Behind = false, int Part = 1);

/// <summary>
/// The measures as pages and files show them. The figures are those that are held; the one decision says whether the reader sees them whole or with
/// small numbers hidden, whom they may list behind a figure and whom they may take out. Where a person can be seen, the look is written down first.
/// </summary>
public sealed class MeasurePages(Authority authority)
{
    private readonly ShowMeasure _show = new(authority);

    private readonly Looks _looks = new(authority);

    private readonly SliceWords _slices = new(authority.Catalogue);

    private readonly BehindRows _behind = new(authority);

    /// <summary>Every measure with its latest figure.</summary>
    public async Task<Shown<MeasuresView>> AllAsync(Reader reader)
    {
        var access = authority.Access.May(reader, Purpose.Figures);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var held = await authority.Measures.AllAsync(reader);
        var measures = held?.What ?? [.. authority.Catalogue.Measures.Values.Select(measure => new MeasureOverTime(measure, []))];
        return new(access, new MeasuresView(
            held is null ? null : new(held.Day, held.At),
            [.. measures.GroupBy(one => one.Measure.Area).OrderBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => new MeasureArea(Words.Start(area.Key.Replace('-', ' ')), [.. area.Select(one => Latest(one, access.Figures))]))],
            authority.Catalogue.Unmeasured));
    }

    /// <summary>One measure over its periods, one of them split or opened.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public async Task<Shown<MeasureView>> OneAsync(Reader reader, Measure measure, MeasureChoice choice)
    {
        var access = authority.Access.May(reader, Purpose.Figures);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var held = await authority.Measures.OneAsync(reader, measure);
        return new(access, new MeasureView(measure, access.Figures, authority.Access.May(reader, Purpose.Export).IsAllowed, held is null ? null : Figures(reader, access.Figures, held, choice)));
    }

    /// <summary>One measure in one period, team by team.</summary>
    /// <returns>Nothing where there are no figures, and while they are worked out for the first time.</returns>
    public async Task<Shown<MeasureYardstick>> YardstickAsync(Reader reader, Measure measure, DateOnly? periodEnd)
    {
        var access = authority.Access.May(reader, Purpose.Figures);
        var held = access.IsAllowed ? await authority.Measures.OneAsync(reader, measure) : null;
        return new(access, held is not null && Chosen(held.What, new MeasureChoice(PeriodEnd: periodEnd)) is { } period ? MeasureYardsticks.Of(_show.List.Figures, held, period, access.Figures) : null)
        {
            Awaited = access.IsAllowed && held is null ? new BeingWorkedOut(authority.Today, 0) : null,
        };
    }

    /// <summary>The figures of a measure to take out of Plimsoll, or who is behind one of them.</summary>
    /// <returns>Nothing where the figures are being worked out for the first time, or where there are none.</returns>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public async Task<Shown<FigureTable>> FileAsync(Reader reader, Measure measure, MeasureChoice choice)
    {
        var (access, figures) = (authority.Access.May(reader, Purpose.Export), authority.Access.May(reader, Purpose.Figures));
        access = figures.IsAllowed ? access : figures;
        _looks.Keep(reader, $"{(choice.Behind ? "who is behind" : "figures of")} {measure.Id}, taken out", authority.Self, access);
        if (!access.IsAllowed || await authority.Measures.OneAsync(reader, measure) is not { } held)
        {
            return new(access, null);
        }

        if (choice.Behind)
        {
            return new(access, Chosen(held.What, choice) is { } period ? _behind.Table(reader, measure, period) : null);
        }

        var lines = Lines(reader, figures.Figures, held, choice.By);
        return new(access, FigureTable.Of(measure, lines.By, lines.Lines));
    }

    /// <summary>The figures of a measure, for a program: of every period and, where it is split, of every slice.</summary>
    /// <returns>Nothing where the figures are being worked out for the first time.</returns>
    public async Task<Shown<MeasureLines>> LinesAsync(Reader reader, Measure measure, SliceBy? by)
    {
        var access = authority.Access.May(reader, Purpose.Figures);
        return new(access, access.IsAllowed && await authority.Measures.OneAsync(reader, measure) is { } held ? Lines(reader, access.Figures, held, by) : null);
    }

    private MeasureLines Lines(Reader reader, FigureSight sight, Held<MeasureResult> held, SliceBy? asked)
    {
        var (measure, maySplit) = (held.What.Series.Measure, MaySplit(held.What, sight));
        var by = asked is { } slice && maySplit.Contains(slice) ? asked : null;
        return new MeasureLines(new(held.Day, held.At), sight, maySplit, by, _show.Show(reader, new MeasureAsked(measure, HeldMeasures.Query(held.Day), by), () => held.What).What!.Lines);
    }

    private MeasureFigures Figures(Reader reader, FigureSight sight, Held<MeasureResult> held, MeasureChoice choice)
    {
        var (result, measure) = (held.What, held.What.Series.Measure);
        var periods = InWords(measure, sight, [.. result.Series.Periods.Select(period => new PeriodFigure(period.Period, period.IsUnderWay, result.Figure(_show.List.Figures, period)))]);
        var chosen = Chosen(result, choice);
        var maySplit = MaySplit(result, sight);
        var mayList = sight == FigureSight.All && authority.Access.May(reader, Purpose.List).IsAllowed;
        return new MeasureFigures(
            new(held.Day, held.At),
            [.. periods.Reverse()],
            Chart(measure, periods),
            maySplit,
            chosen is null ? null : periods.First(one => one.Period == chosen.Period),
            chosen is not null && choice.By is { } by && maySplit.Contains(by) ? Split(reader, result, chosen, by, held.Day) : null,
            chosen is not null && choice.Behind && mayList ? Behind(reader, result, chosen, held.Day, choice.Part) : null,
            mayList);
    }

    private PeriodRows? Chosen(MeasureResult result, MeasureChoice choice)
    {
        var known = result.Series.Periods.Where(period => result.Figure(_show.List.Figures, period).State != FigureState.NotObserved).ToList();
        return known.Find(period => period.Period.Last == choice.PeriodEnd) ?? known.FindLast(period => !period.IsUnderWay) ?? (known.Count > 0 ? known[^1] : null);
    }

    private FigureSplit Split(Reader reader, MeasureResult result, PeriodRows period, SliceBy by, DayView day)
    {
        var measure = result.Series.Measure;
        var lines = Lines(reader, result, period, new MeasureAsked(measure, HeldMeasures.Query(day), by));
        return new FigureSplit(
            by,
            [.. lines.Where(line => line.Slice is not null).Select(line => (_slices.Of(measure, by, line.Slice!), ShownFigure.From(measure.Kind, line.Figure, line.Outside)))],
            ShownFigure.From(measure.Kind, lines[0].Figure, lines[0].Outside),
            measure.Kind is FigureKind.Count or FigureKind.Share && (by != SliceBy.Category || period.Rows.All(row => row.Categories.Count <= 1)));
    }

    private BehindFigure Behind(Reader reader, MeasureResult result, PeriodRows period, DayView day, int number)
    {
        var line = Lines(reader, result, period, new MeasureAsked(result.Series.Measure, HeldMeasures.Query(day), Rows: true))[0];
        var part = ListPart.Of(line.Rows.Count, number);
        return new BehindFigure(part, _behind.Of(result.Series.Measure, part.Of(line.Rows)), line.Hidden);
    }

    /// <summary>Of one period alone.</summary>
    private IReadOnlyList<MeasureLine> Lines(Reader reader, MeasureResult result, PeriodRows period, MeasureAsked asked) =>
        _show.Show(reader, asked, () => result with { Series = result.Series with { Periods = [period] } }).What!.Lines;

    /// <summary>
    /// What the rows know anything of. Workers, and who employs them, are parts of teams: with figures of both, a number hidden in one could be worked
    /// out from the other, so that readers outside the service are given teams alone.
    /// </summary>
    private static IReadOnlyList<SliceBy> MaySplit(MeasureResult result, FigureSight sight)
    {
        var rows = result.Series.Periods.SelectMany(period => period.Rows).ToList();
        SliceBy[] all = sight == FigureSight.All
            ? [SliceBy.Team, SliceBy.Employment, SliceBy.Category, SliceBy.Age, SliceBy.Sex, SliceBy.Ethnicity, SliceBy.Disability, SliceBy.Need]
            : [SliceBy.Team, SliceBy.Category, SliceBy.Age, SliceBy.Sex, SliceBy.Ethnicity, SliceBy.Disability, SliceBy.Need];
        return result.IsSeen ? [.. all.Where(by => by == SliceBy.Category ? result.Series.Measure.SplitBy is not null : rows.Exists(row => row.Slices[by] != Slices.NotKnown))] : [];
    }

    private static MeasureLatest Latest(MeasureOverTime one, FigureSight sight)
    {
        var periods = InWords(one.Measure, sight, one.Figures);
        var latest = periods.LastOrDefault(period => !period.IsUnderWay && period.Figure.State != FigureState.NotObserved) ?? periods.LastOrDefault(period => period.Figure.State != FigureState.NotObserved) ?? (periods.Count > 0 ? periods[^1] : null);
        return new MeasureLatest(one.Measure, latest, periods.SelectMany(period => period.Signals).LastOrDefault(), latest is null ? null : Chart(one.Measure, periods).TooFew, England(one.Measure));
    }

    /// <summary>The number of children in all England says nothing beside that of one authority.</summary>
    private static Comparator? England(Measure measure) => measure.Kind == FigureKind.Count ? null : Comparators.For(measure.Id).LastOrDefault(one => one.Area == "England");

    private static IReadOnlyList<FigureOfPeriod> InWords(Measure measure, FigureSight sight, IReadOnlyList<PeriodFigure> figures)
    {
        var shown = figures.Select(one => new FigureOfPeriod(one.Period, one.IsUnderWay, ShownFigure.From(measure.Kind, one.Figure, Outside(measure, sight, one.Figure)), [])).ToList();
        var signals = Chart(measure, shown).Signals.ToLookup(signal => signal.Last, signal => In(measure, signal));
        var ended = shown.Where(one => !one.IsUnderWay).ToList();
        return [.. shown.Select(one => one.IsUnderWay ? one : one with { Signals = [.. signals[ended.IndexOf(one)]] })];
    }

    private static OutsideFigure? Outside(Measure measure, FigureSight sight, MeasureFigure figure) =>
        sight == FigureSight.All || figure.State == FigureState.NotObserved ? null : OutsideFigures.Of(measure, [], figure).Whole;

    private static SignalView In(Measure measure, ChartSignal signal) =>
        new(signal.Words, signal.IsUp, measure.Polarity == Polarity.None ? null : signal.IsUp == (measure.Polarity == Polarity.High));

    /// <summary>Worked out from what the reader may see, so that no limit tells a hidden number.</summary>
    private static RunChart Chart(Measure measure, IEnumerable<FigureOfPeriod> periods) =>
        MeasureList.Chart(measure, periods.Where(one => !one.IsUnderWay).Select(one => new ChartPoint(one.Period, one.Figure.Value)));
}
