using System.Collections.Frozen;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>
/// What a breach asks of people: the second-order clocks, worked out and never stored. Pure: the same records give the same answer.
/// </summary>
public sealed class Answering
{
    private readonly Catalogue _catalogue;

    private readonly PromiseCalendar _calendar;

    private readonly NoteContent _content;

    /// <summary>By standard: the standards that start on its breach alone, and so stand in the place of its ladder's first step.</summary>
    private readonly ILookup<string, string> _instead;

    /// <summary>They start on any breach: a measure of first steps, with no ladder of its own.</summary>
    private readonly HashSet<string> _measures;

    private readonly FrozenDictionary<Standard, Ladder> _ladders;

    private StepLine _line;

    public Answering(Catalogue catalogue, PromiseCalendar calendar)
    {
        (_catalogue, _calendar, _content, _line) = (catalogue, calendar, new NoteContent(catalogue), new StepLine(catalogue, Posts.None));
        _measures = [.. catalogue.Versions.Values.SelectMany(versions => versions).Where(IsMeasure).Select(standard => standard.Id)];
        _ladders = catalogue.Versions.Values.SelectMany(versions => versions)
            .ToFrozenDictionary<Standard, Standard, Ladder>(standard => standard, standard => catalogue.Ladders[standard.Ladder].For(standard), ReferenceEqualityComparer.Instance);
        _instead = catalogue.Standards.Where(ClockEngine.Runs).SelectMany(StartsOn).ToLookup(pair => pair.Breached, pair => pair.Standard);
    }

    /// <summary>Standards whose breach another standard answers in place of the first step: for them the other clocks are needed.</summary>
    public bool NeedsOthers(Standard standard) => _instead.Contains(standard.Id);

    /// <summary>Every step of the ladder of a breached clock; none for a clock that is not breached, or a ladder without steps.</summary>
    public IReadOnlyList<Answer> Ladder(Clock clock, Timeline timeline, Allocations allocations, DateOnly asAt) =>
        clock.Breached is null ? [] : Standing(new BreachedClock(clock, timeline, allocations), asAt, Surroundings.None).Steps;

    /// <summary>How a breach stands with people at the end of a day.</summary>
    public BreachStanding Standing(BreachedClock breach, DateOnly asAt, Surroundings around)
    {
        var ladder = LadderOf(breach.Clock.Standard);
        if (ladder.Steps.Count == 0 || _measures.Contains(breach.Clock.Standard.Id) || breach.Day > asAt)
        {
            return BreachStanding.None;
        }

        // What has been kept late asks nothing more of anybody: it is judged as it stood on its last day.
        var ended = breach.Clock.Met ?? breach.Clock.Ceased ?? breach.Clock.NotApplicable;
        var last = ended is { } end && end.Day < asAt ? end.Day : asAt;
        var review = around.Reviews.Count == 0 ? null : Review(breach, asAt, around.Reviews);
        var run = new LadderRun(_catalogue, _calendar, _content, breach, around, LineOf(around.Posts), asAt);
        var starts = Starts(ladder, breach, review?.GoLive ?? breach.Day, last);
        IReadOnlyList<Answer> steps = [];
        for (var i = 0; i < starts.Count; i++)
        {
            var until = i + 1 < starts.Count ? Span.Days(starts[i + 1], -1) : last;
            steps = run.Run(ladder, starts[i], until, i + 1, i == 0 ? Instead(breach) : null, i == 0 ? review : null);
        }

        var current = ended is null ? Current(steps) : null;
        // What was missed by one who has left stays theirs, and is now with who is there today.
        IReadOnlyList<Responsible> now = current is null ? [] : [.. Owed(steps, current).SelectMany(answer => answer.State == AnswerState.Missed ? run.Find(ladder.Steps[answer.Step - 1], asAt).Who : answer.Who).Distinct()];
        return new BreachStanding(steps, current, now, run.Missed, run.Notices) { MeasuredFrom = starts[^1] };
    }

    /// <summary>The breach and, where the ladder comes round again, each later review.</summary>
    private static List<DateOnly> Starts(Ladder ladder, BreachedClock breach, DateOnly first, DateOnly asAt) =>
        ladder.AgainAt.Count == 0 ? [first] : [first, .. ladder.AgainAt.SelectMany(type => breach.Timeline.OfType(type)).Select(entry => entry.When.Day).Where(day => day > first && day <= asAt).Distinct().Order()];

    /// <summary>What is owed soonest; where nothing is, the last step that had its turn.</summary>
    private static Answer? Current(IReadOnlyList<Answer> steps)
    {
        Answer? owed = null;
        Answer? last = null;
        foreach (var step in steps)
        {
            if (step.Kind != StepAnswer.Told && step.State != AnswerState.NotDue)
            {
                last = step;
                owed = IsOwed(step) && (owed is null || (step.Due ?? DateOnly.MaxValue) < (owed.Due ?? DateOnly.MaxValue)) ? step : owed;
            }
        }

        return owed ?? last;
    }

    private static bool IsOwed(Answer step) => step.State is AnswerState.Owed or AnswerState.MovedUp;

    private static IEnumerable<Answer> Owed(IReadOnlyList<Answer> steps, Answer current) =>
        IsOwed(current) ? steps.Where(step => step.Kind != StepAnswer.Told && IsOwed(step) && step.Due == current.Due) : [current];

    private Clock? Instead(BreachedClock breach) => !_instead.Contains(breach.Clock.Standard.Id) || breach.Others is null ? null
        : breach.Others.Where(clock => clock.StartedBy == breach.Id && _instead[breach.Clock.Standard.Id].Contains(clock.Standard.Id)).MinBy(clock => clock.Due);

    private Ladder LadderOf(Standard standard) => _ladders.GetValueOrDefault(standard) ?? _catalogue.Ladders[standard.Ladder].For(standard);

    private static MigrationReview? Review(BreachedClock breach, DateOnly asAt, IReadOnlyList<MigrationReview> reviews) =>
        reviews.FirstOrDefault(one => one.Team == breach.Team && one.GoLive >= breach.Day && one.On <= asAt);

    /// <summary>Kept as long as the same posts are asked about.</summary>
    private StepLine LineOf(Posts posts) => _line is var line && ReferenceEquals(line.Posts, posts) ? line : _line = new StepLine(_catalogue, posts);

    private static bool IsMeasure(Standard standard) => standard.From?.Events.Any(happens => happens is BreachHappens { Standard: null }) == true;

    private static IEnumerable<(string Breached, string Standard)> StartsOn(Standard standard)
    {
        var events = standard.From?.Events.ToList() ?? [];
        return events.Count > 0 && events.TrueForAll(happens => happens is BreachHappens { Standard: not null })
            ? events.Select(happens => (((BreachHappens)happens).Standard!, standard.Id))
            : [];
    }
}
