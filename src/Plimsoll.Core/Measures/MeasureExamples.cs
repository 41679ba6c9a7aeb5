using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Measures;

/// <summary>What became of a worked example of a measure.</summary>
/// <param name="Wrong">Why it failed; null where it passes.</param>
public sealed record MeasureExampleResult(Measure Measure, MeasureExample Example, string? Wrong);

/// <summary>
/// Runs the worked examples of measures. A line may begin with whose record it is: <c>A: referral 2026-01-05</c>, <c>worker W: supervision 2026-01-05</c>;
/// <c>A, B: strategy-discussion 2026-01-05</c> is one occasion of two children;
/// <c>population 12,000</c> says how many people live in the area.
/// </summary>
public sealed partial class MeasureExamples(Catalogue catalogue, PromiseCalendar calendar)
{
    private readonly ClockEngine _clocks = new(catalogue, calendar);

    private readonly MeasureEngine _measures = new(catalogue, calendar);

    private readonly Answering _answering = new(catalogue, calendar);

    public MeasureExampleResult Run(Measure measure, MeasureExample example)
    {
        try
        {
            var found = Found(measure, example);
            return new MeasureExampleResult(measure, example, found == example.Expect ? null : $"expected \"{example.Expect}\", found \"{found}\"");
        }
        catch (PhraseException wrong)
        {
            return new MeasureExampleResult(measure, example, $"found {wrong.Found}, expected {wrong.Expected}{(wrong.Nearest is null ? "" : $"; the nearest is \"{wrong.Nearest}\"")}");
        }
    }

    private string Found(Measure measure, MeasureExample example)
    {
        var asAt = Moment.On(example.On);
        var populations = new List<Population>();
        var readers = new Dictionary<Subject, (ExampleRecords Reader, List<CaseRecord> Records)>();
        foreach (var line in example.Given)
        {
            if (People().Match(line) is { Success: true } people)
            {
                populations.Add(new Population(measure.Rate?.People ?? "", example.In, int.Parse(people.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), "the example"));
                continue;
            }

            var whose = Whose().Match(line);
            var kind = whose.Groups["kind"] is { Success: true } word && Subject.TryParseKind(word.Value, out var known) ? known : SubjectKind.Child;
            var ids = whose.Groups["id"].Captures.Select(capture => capture.Value).DefaultIfEmpty("example").ToList();
            foreach (var subject in ids.Select(id => new Subject(kind, id)))
            {
                if (!readers.TryGetValue(subject, out var one))
                {
                    readers[subject] = one = (new ExampleRecords(catalogue, kind), []);
                }

                one.Records.AddRange(one.Reader.Read([line[whose.Length..]]).Select(record => record with
                {
                    Subject = subject,
                    Id = $"{subject.Id} {record.Id}",
                    About = record.About is { } about ? $"{subject.Id} {about}" : null,
                    Occasion = ids.Count > 1 ? line : null,
                }));
            }
        }

        var question = new MeasureQuestion(measure, [measure.Each.Containing(example.In, calendar)]);
        var series = _measures.Evaluate([question], asAt, readers.Select(pair => Facts(pair.Key, pair.Value.Records, asAt)))[0];
        var figures = new Figures(populations);
        return measure.SplitBy is null
            ? figures.Of(measure, series.Periods[0]).Words(measure.Kind)
            : string.Join("; ", figures.By(series, series.Periods[0], SliceBy.Category).Where(slice => slice.Figure.Count > 0).Select(slice => $"{slice.Value}: {slice.Figure.Words(measure.Kind)}"));
    }

    private SubjectFacts Facts(Subject subject, IEnumerable<CaseRecord> records, Moment asAt)
    {
        var timeline = Timeline.Of(subject, records, asAt);
        var clocks = _clocks.Clocks(timeline, asAt);
        return new SubjectFacts(timeline, clocks, LadderFacts.Of(_answering, clocks, timeline, asAt.Day));
    }

    [GeneratedRegex("^population (?<number>[0-9,]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex People();

    [GeneratedRegex("^((?<kind>[a-z][a-z ]*) )?(?<id>[A-Z][A-Za-z0-9]*)(, (?<id>[A-Z][A-Za-z0-9]*))*: |^", RegexOptions.ExplicitCapture)]
    private static partial Regex Whose();
}
