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
    public IReadOnlyList<MeasureSeries> Evaluate(IReadOnlyList<MeasureQuestion> questions, Moment asAt, IEnumerable<SubjectFacts> subjects) =>
        Series(questions, asAt, [.. subjects.AsParallel().AsOrdered().Select(facts => RowsOf(questions, asAt, facts))]);

    /// <summary>The rows of one subject.</summary>
    public SubjectRows RowsOf(IReadOnlyList<MeasureQuestion> questions, Moment asAt, SubjectFacts facts)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var finder = new RowFinder(catalogue, calendar, facts, asAt);
        var rows = new List<(int, int, MeasureRow)>();
        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var (period, row) in finder.Rows(questions[i].Measure, questions[i].Periods))
            {
                rows.Add((i, period, row));
            }
        }

        return new SubjectRows(rows, [.. finder.Teams]);
    }

    /// <summary>The rows of all subjects by measure and period, with all that figures are looked at by.</summary>
    public static IReadOnlyList<MeasureSeries> Series(IReadOnlyList<MeasureQuestion> questions, Moment asAt, IReadOnlyList<SubjectRows> found)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(found);
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

    /// <summary>The figures of whole periods alone, by measure and period. Rows are counted as they come and not kept: of a large service they fill the memory.</summary>
    public static IReadOnlyList<IReadOnlyList<MeasureFigure>> Counted(IReadOnlyList<MeasureQuestion> questions, Figures figures, IEnumerable<SubjectRows> found)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(found);
        var tallies = questions.Select(question => question.Periods.Select(_ => new Tally(question.Measure)).ToArray()).ToArray();
        var together = questions.Select(question => question.Periods.Select(_ => new List<MeasureRow>()).ToArray()).ToArray();
        foreach (var group in found.SelectMany(one => one.Rows.GroupBy(row => (row.Question, row.Period), row => row.Row)))
        {
            var ((question, period), measure) = (group.Key, questions[group.Key.Question].Measure);
            if (measure.Once == CountedOnce.Occasion)
            {
                // Siblings have an occasion in common.
                together[question][period].AddRange(group);
            }
            else
            {
                tallies[question][period].Add(Once(measure, [.. group]));
            }
        }

        return [.. questions.Select((question, i) => question.Periods.Select((period, j) =>
            figures.Of(question.Measure, period, tallies[i][j].Add(Once(question.Measure, together[i][j])))).ToList())];
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
