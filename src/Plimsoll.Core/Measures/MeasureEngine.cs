using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>
/// The facts of every subject and the measures give rows, and rows give figures. Pure: each subject is read once for all measures,
/// and the same facts in any order give the same rows.
/// </summary>
public sealed class MeasureEngine(Catalogue catalogue, PromiseCalendar calendar)
{
    public Catalogue Catalogue => catalogue;

    public PromiseCalendar Calendar => calendar;

    /// <param name="asAt">The day (its end) on which all of them are asked; a period that ends later is under way.</param>
    public IReadOnlyList<MeasureSeries> Evaluate(IReadOnlyList<MeasureQuestion> questions, Moment asAt, IEnumerable<SubjectFacts> subjects)
    {
        var found = subjects.AsParallel().AsOrdered().Select(facts => OfSubject(questions, asAt, facts)).ToList();
        var rows = questions.Select(question => question.Periods.Select(_ => new List<MeasureRow>()).ToArray()).ToArray();
        foreach (var (question, period, row) in found.SelectMany(one => one.Rows))
        {
            rows[question][period].Add(row);
        }

        IReadOnlyList<string> teams = [.. found.SelectMany(one => one.Teams).Distinct().Order(StringComparer.Ordinal)];
        return [.. questions.Select((question, i) => new MeasureSeries(
            question.Measure,
            [.. question.Periods.Select((period, j) => new PeriodRows(period, period.Last > asAt.Day, Once(question.Measure, rows[i][j])))],
            teams))];
    }

    private (List<(int Question, int Period, MeasureRow Row)> Rows, List<string> Teams) OfSubject(IReadOnlyList<MeasureQuestion> questions, Moment asAt, SubjectFacts facts)
    {
        var finder = new RowFinder(catalogue, calendar, facts, asAt);
        var rows = new List<(int, int, MeasureRow)>();
        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var (period, row) in finder.Rows(questions[i].Measure, questions[i].Periods))
            {
                rows.Add((i, period, row));
            }
        }

        return (rows, [.. finder.Teams]);
    }

    /// <summary>In the order of subject, day and record; of what is counted once, the last of each subject, or the first of each occasion.</summary>
    private static IReadOnlyList<MeasureRow> Once(Measure measure, List<MeasureRow> rows)
    {
        var ordered = rows.OrderBy(row => row.Part).ThenBy(row => row.Subject).ThenBy(row => row.Day).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        return measure.Once switch
        {
            CountedOnce.Subject => [.. ordered.GroupBy(row => (row.Part, row.Subject)).Select(group => group.Last())],
            CountedOnce.Occasion => [.. ordered.DistinctBy(row => (row.Part, row.Occasion ?? row.Key))],
            _ => ordered,
        };
    }
}
