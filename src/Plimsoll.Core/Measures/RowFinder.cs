using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Measures;

/// <summary>Something that a measure may count, before it is asked whether it does.</summary>
/// <param name="Since">When the spell or clock began; null for a record.</param>
/// <param name="Holder">The day whose holder it belongs to.</param>
internal sealed record Found(Point At, Moment When, Entry? It, SpellInstance? Run, Clock? Clock, Moment? Since, DateOnly Holder);

/// <summary>Finds the rows of measures on one subject. Pure; one for each subject and day asked about.</summary>
internal sealed class RowFinder
{
    private readonly Reading _reading;

    private readonly SubjectFacts _facts;

    private readonly SubjectSlices _slices;

    private readonly RowValues _values;

    private readonly IReadOnlyList<Clock> _clocks;

    /// <summary>By the clock itself, not by what it says.</summary>
    private readonly Dictionary<Clock, LadderFact> _answers = new(ReferenceEqualityComparer.Instance);

    /// <summary>What conditions read of a clock, by how it stood: the same at the end of most months.</summary>
    private readonly Dictionary<Clock, List<(bool Late, string? Answered, Entry Entry)>> _entries = new(ReferenceEqualityComparer.Instance);

    public RowFinder(Catalogue catalogue, PromiseCalendar calendar, SubjectFacts facts, Moment asAt)
    {
        _facts = facts;
        _clocks = [.. facts.Clocks.Where(clock => clock.State is not (ClockState.Superseded or ClockState.NotObserved))];
        _reading = new Reading(Plan.Of(catalogue), calendar, facts.Timeline, asAt) { Clocks = _clocks.ToLookup(clock => clock.Standard.Id) };
        _slices = new SubjectSlices(_reading);
        _values = new RowValues(_reading);
        foreach (var step in facts.Ladder)
        {
            _answers[step.Clock] = step;
        }
    }

    public IEnumerable<string> Teams => _slices.Teams;

    /// <summary>The rows of a measure, each with the place of its period.</summary>
    public IEnumerable<(int Period, MeasureRow Row)> Rows(Measure measure, IReadOnlyList<Period> periods)
    {
        var happened = measure.IsAtDate ? [] : Happened(measure.Counts).ToList();
        for (var i = 0; i < periods.Count; i++)
        {
            var period = periods[i];
            if (period.First > _reading.AsAt.Day)
            {
                continue;
            }

            var day = period.Last < _reading.AsAt.Day ? period.Last : _reading.AsAt.Day;
            var found = measure.IsAtDate ? OpenOn(measure.Counts, day) : happened.Where(one => one.When.Day >= period.First && one.When.Day <= day);
            foreach (var one in found)
            {
                if (Row(measure, one, period, day) is { } row)
                {
                    yield return (i, row);
                }
            }

            foreach (var late in Overdue(measure.Counts, day).Where(one => Counts(measure, one)))
            {
                yield return (i, Make(measure, late, period, day, RowPart.Overdue, false));
            }
        }
    }

    private MeasureRow? Row(Measure measure, Found found, Period period, DateOnly day)
    {
        if (!Counts(measure, found))
        {
            return null;
        }

        if (measure.FollowedBy is { } followed)
        {
            var until = _reading.Calendar.After(found.When, followed.Within);
            var part = Point.EndOf(until) > _reading.Now ? RowPart.Waiting : RowPart.Counted;
            return Make(measure, found, period, day, part, part == RowPart.Counted && IsFollowed(followed.Trigger, found, Point.EndOf(until)));
        }

        return Make(measure, found, period, day, RowPart.Counted, measure.Share is { } share && Holds(share, found));
    }

    private bool IsFollowed(Trigger trigger, Found found, Point until) =>
        _reading.Answers(trigger, new Asking(found.It, Run: found.Run), found.When).Any(answer => answer.It != found.It && answer.At <= until && answer.At != found.At);

    private bool Counts(Measure measure, Found found) => measure.Where is not { } where || Holds(where, found);

    private bool Holds(Test test, Found found) => _reading.TruthOf(test, new Asking(found.It, Run: found.Run, Once: true)).At(found.At);

    private MeasureRow Make(Measure measure, Found found, Period period, DateOnly day, RowPart part, bool inShare) => new(
        _facts.Timeline.Subject,
        found.When.Day,
        found.Clock is null ? found.It?.Root : found.Clock.StartedBy,
        found.Clock?.Id,
        found.It?.Record.Occasion,
        part,
        inShare,
        measure.Of is { } of ? _values.Number(of, found, period, day) : null,
        measure.SplitBy is { } split ? _values.Categories(split, measure.Bands, found, period, day) : [],
        _slices.On(found.Holder));

    private IEnumerable<Found> Happened(RowsOf rows) => rows switch
    {
        Happenings happenings => _reading.Occurrences(happenings.Trigger, new Asking()).Where(IsOwn)
            .Select(at => new Found(at.At, at.When, at.It, at.Spell, null, at.Spell?.Since, at.When.Day)),
        ClocksOf { Which: ClockRows.Finished } clocks => Standing(clocks.Standard).Where(clock => clock.Met is not null)
            .Select(clock => Of(clock, clock.Met!.Value, clock.Breached is not null)).Where(found => Fits(found, clocks.Conditions)),
        ClocksOf { Which: ClockRows.Due } clocks => Standing(clocks.Standard).Where(clock => clock.Due is not null && (clock.Met ?? clock.Breached) is not null)
            .Select(clock => Of(clock, clock.Due!.Value, clock.Breached is not null)).Where(found => Fits(found, clocks.Conditions)),
        ClocksOf { Which: ClockRows.RunOut } clocks => Standing(clocks.Standard).Where(clock => clock.Breached is not null)
            .Select(clock => Of(clock, clock.Breached!.Value, true)).Where(found => Fits(found, clocks.Conditions)),
        LadderStepsOf steps => _facts.Ladder.Where(step => step.Clock.Breached is not null)
            .Select(step => Of(step.Clock, step.Clock.Breached!.Value, true) with { It = ClockEntry.Of(step) }).Where(found => Fits(found, steps.Conditions)),
        _ => [],
    };

    private IEnumerable<Found> OpenOn(RowsOf rows, DateOnly day)
    {
        var end = new Point(day.DayNumber, long.MaxValue - 1);
        return rows switch
        {
            OpenSpells open => _reading.SpellsOf(open.Spell)
                .Where(lived => IsOwn(lived.Spell) && lived.From <= end && lived.To > end && (open.Conditions.IsEmpty || _reading.TruthOf(lived, open.Conditions, new Asking(lived.Start, Run: lived)).At(end)))
                .Select(lived => new Found(end, Moment.On(day), RowValues.Latest(lived, end), lived, null, lived.Since, day)),
            ClocksOf clocks => OpenClocks(clocks, day),
            _ => [],
        };
    }

    /// <summary>A timeline holds records of others too, a family's those of its children: each is counted on its own subject's.</summary>
    private bool IsOwn(Occurrence at) => at.Spell is { } lived ? IsOwn(lived.Spell) : at.It is null || at.It.Record.Subject == _facts.Timeline.Subject;

    private bool IsOwn(Spell spell) => spell.Subject == _facts.Timeline.Subject.Kind;

    private IEnumerable<Found> OpenClocks(ClocksOf clocks, DateOnly day) => Standing(clocks.Standard)
        .Where(clock => clock.Started.Day <= day && !(Reading.ClosedAt(clock)?.Day <= day))
        .Select(clock => Of(clock, Moment.On(day), clock.Breached?.Day <= day) with { At = new Point(day.DayNumber, long.MaxValue - 1) })
        .Where(found => Fits(found, clocks.Conditions));

    /// <summary>Beside a figure of finished work: what was late and open at the end of the period.</summary>
    private IEnumerable<Found> Overdue(RowsOf rows, DateOnly day) => rows is ClocksOf { Which: ClockRows.Finished or ClockRows.Due } clocks
        ? OpenClocks(clocks, day).Where(found => found.Clock!.Breached?.Day <= day)
        : [];

    private IEnumerable<Clock> Standing(string? standard) => standard is null ? _clocks : _reading.Clocks[standard];

    /// <summary>A late clock belongs to whoever held the child at its due date; any other, to who holds the child on the day of the row.</summary>
    private Found Of(Clock clock, Moment when, bool late) => new(
        when.HasTime ? Point.EndOf(when) : Point.EndOf(when.Day), when, Entry(clock, late, _answers.GetValueOrDefault(clock)?.AnsweredBy(when.Day)), null, clock, clock.Started,
        late && clock.Due is { } due && due.Day < when.Day ? due.Day : clock.Met is { } met && met.Day < when.Day ? met.Day : when.Day);

    private Entry Entry(Clock clock, bool late, string? answered)
    {
        if (!_entries.TryGetValue(clock, out var known))
        {
            _entries[clock] = known = [];
        }

        if (known.Find(one => one.Late == late && one.Answered == answered).Entry is not { } entry)
        {
            known.Add((late, answered, entry = ClockEntry.Of(clock, late, answered)));
        }

        return entry;
    }

    private bool Fits(Found found, Conditions conditions) => conditions.IsEmpty || _reading.Fits(found.It!, conditions, new Asking());
}
