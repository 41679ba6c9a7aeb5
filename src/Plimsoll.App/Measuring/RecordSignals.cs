using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Measuring;

/// <summary>
/// Writes down what the figures of periods that have ended signal, once: where the run chart of a measure says that it is more than the usual
/// coming and going, and where a standard asks about a team's figure and the figure fits. From the record a promise starts: somebody explains it.
/// Run after midnight, as often as one likes.
/// </summary>
public sealed class RecordSignals(Authority authority)
{
    /// <summary>How far back a chart looks: its base line, and as long again.</summary>
    public const int Months = 24;

    private readonly MeasureList _measures = new(authority.Overview, authority.Clocks, authority.Engine);

    /// <returns>The signals that are on record now and were not.</returns>
    public IReadOnlyList<CaseRecord> Run()
    {
        authority.Overview.Follow();
        var yesterday = authority.Today.AddDays(-1);
        var results = _measures.Evaluate([.. authority.Catalogue.Measures.Values], new MeasureQuery(yesterday.AddMonths(1 - Months), yesterday));
        var signals = results.SelectMany(OfService).Concat(results.SelectMany(OfTeams)).ToList();
        return [.. signals.Where(signal => authority.Overview.Find(signal.Id) is null).SelectMany(Write)];
    }

    /// <summary>Another process may write the same at the same time: it stands there then, and once.</summary>
    private IReadOnlyList<CaseRecord> Write(CaseRecord signal)
    {
        var result = authority.Append([signal]);
        return result.Refusal is null or { Reason: RefusalReason.IdTaken } ? result.Appended
            : throw new InvalidOperationException($"A signal could not be written: {result.Refusal.Message}");
    }

    private IEnumerable<CaseRecord> OfService(MeasureResult result)
    {
        var chart = _measures.Chart(result);
        var last = chart.Points.Count - 1;
        if (last < 0 || chart.Points[last].Value is not { } figure)
        {
            return [];
        }

        var (measure, period) = (result.Series.Measure, chart.Points[last].Period);
        // A run that goes on is the same signal, told when it was made.
        var told = Told(measure);
        var news = chart.Signals.Where(signal => signal.Last == last && (signal.First == last || !told.Exists(end => end >= chart.Points[signal.First].Period.First && end < period.First))).ToList();
        return news.Count == 0 ? [] : [Make(authority.Self, measure, period, figure, string.Join("; ", news.Select(signal => signal.Words)))];
    }

    private List<DateOnly> Told(Measure measure) => [.. authority.Overview.Timeline(authority.Self, null).Records
        .Where(record => record.Type == RecordTypes.MeasureSignal && record.Text("measure") == measure.Id)
        .Select(record => Moment.TryParse(record.Text("period-end"), null, out var end) ? end.Day : record.Happened.Day)];

    private IEnumerable<CaseRecord> OfTeams(MeasureResult result)
    {
        var (measure, period) = (result.Series.Measure, result.Series.Periods.LastOrDefault(one => !one.IsUnderWay));
        var standards = period is null ? [] : authority.Catalogue.Standards.Where(standard => standard.Subject == SubjectKind.Team && ClockEngine.Runs(standard)).Where(standard => Asks(standard).Any()).ToList();
        if (standards.Count == 0 || result.Figure(_measures.Figures, period!).State != FigureState.Known)
        {
            yield break;
        }

        foreach (var (team, figure) in _measures.Figures.By(result.Series, period!, SliceBy.Team).Where(slice => result.Series.Teams.Contains(slice.Value)))
        {
            if (figure.Value is { } value && standards.Find(standard => Asks(standard).Any(asked => Fits(asked, measure, value))) is { } standard)
            {
                yield return Make(new Subject(SubjectKind.Team, team), measure, period!.Period, value,
                    $"{figure.Words(measure.Kind)} in {RunChart.Words(period.Period)}: \"{standard.Called}\" asks about it");
            }
        }
    }

    /// <summary>What a standard asks of a figure before it starts.</summary>
    private static IEnumerable<Conditions> Asks(Standard standard) => standard.From?.Events.OfType<RecordHappens>()
        .Where(happens => happens.Record.Type == RecordTypes.MeasureSignal).Select(happens => happens.Record.Conditions)
        .Where(conditions => conditions.OnFields.Any(condition => condition.Field == "figure")) ?? [];

    private static bool Fits(Conditions asked, Measure measure, decimal figure) => FormConditions.Hold(asked, field => field switch
    {
        "measure" => FieldValue.Of(measure.Id),
        "figure" => FieldValue.Of(figure),
        _ => null,
    });

    private CaseRecord Make(Subject subject, Measure measure, Period period, decimal figure, string words) => new()
    {
        Id = RecordId.FromKey(RecordTypes.MeasureSignal, subject.ToString(), measure.Id, period.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Subject = subject,
        Type = RecordTypes.MeasureSignal,
        Happened = Moment.On(authority.Today),
        Recorded = authority.Now,
        Fields = new Dictionary<string, FieldValue>
        {
            ["measure"] = FieldValue.Of(measure.Id),
            ["figure"] = FieldValue.Of(Math.Round(figure, 4)),
            ["period-end"] = FieldValue.Of(period.Last),
            ["words"] = FieldValue.Of(words),
        },
    };
}
