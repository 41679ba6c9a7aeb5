using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>
/// What the pages show, worked out from the records when it is asked for. No day means today, or the day on which every source has ended.
/// A look at a child is in the access log before anything of the child is given.
/// </summary>
public sealed class Looking(Authority authority)
{
    private const string Nobody = "Nobody allocated";

    private readonly ClockWords _clocks = new(authority);

    private readonly TimelineWords _timeline = new(authority.Catalogue, authority.Names);

    /// <summary>Every team with its late promises: the worst team first, the worst promise first within it.</summary>
    /// <param name="reader">The account that looks.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public LatePromisesView Late(string reader, DateOnly? asAt)
    {
        Keep(reader, "late promises", authority.Self);
        return Teams(asAt, showLate: true);
    }

    /// <summary>The same figures without the children: nobody's record is looked at.</summary>
    public LatePromisesView Figures(DateOnly? asAt) => Teams(asAt, showLate: false);

    /// <summary>One child as known on a day, or null where there is no such child.</summary>
    /// <param name="reader">The account that looks.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public ChildView? Child(string reader, string id, DateOnly? asAt)
    {
        authority.Overview.Follow();
        var subject = authority.Overview.IdOf(new Subject(SubjectKind.Child, id));
        if (authority.Overview.IsSealed(subject) || !authority.Overview.Timeline(subject, null).Records.Any())
        {
            return null;
        }

        Keep(reader, "child's page", subject);
        var day = Day(asAt);
        var at = Moment.On(day.AsAt);
        var timeline = authority.Overview.Timeline(subject, at);
        var allocation = Allocations.Of(timeline).On(day.AsAt);
        var rows = authority.Clocks.Rows(subject, new ClockQuery(at, All: true), authority.Overview.Coverage());
        return new ChildView(
            subject.Id,
            authority.Names.Of(subject),
            Born(timeline),
            day,
            allocation is { } held ? authority.Names.Worker(held.Worker) : null,
            allocation?.Team,
            _clocks.Standing(timeline, day.AsAt),
            [.. rows.Where(row => row.Clock.State is not (ClockState.NotObserved or ClockState.Superseded or ClockState.NotApplicable)).OrderBy(Rank).ThenBy(row => row.Clock.Due ?? Moment.On(DateOnly.MaxValue)).Select(row => _clocks.View(row, day.AsAt, timeline))],
            [.. rows.Where(row => row.Clock.State == ClockState.NotObserved).Select(row => row.Clock.Standard.Title).Distinct()],
            [.. timeline.Records.Reverse().Select(_timeline.Entry)]);
    }

    private void Keep(string reader, string what, Subject subject) => new Asking(reader, _ => true).Keep(authority, what, subject);

    private LatePromisesView Teams(DateOnly? asAt, bool showLate)
    {
        var day = Day(asAt);
        var coverage = authority.Overview.Coverage();
        var rows = authority.Clocks.Service(day.AsAt)
            .Where(row => !authority.Overview.IsSealed(row.Clock.Subject))
            .Where(row => row.Clock.IsOpen || (row.Clock.State == ClockState.NotObserved && coverage.For(row.Clock.Standard).IsSeen));
        var teams = rows.GroupBy(row => ClockWords.HeldBy(row)?.Team ?? Nobody).Select(group => Team(group.Key, [.. group], day.AsAt, showLate))
            .OrderByDescending(team => team.Figures.Safety).ThenByDescending(team => team.Figures.Late).ThenBy(team => team.Name, StringComparer.Ordinal);
        var safety = authority.Catalogue.Standards.Where(standard => ClockEngine.Runs(standard) && ClockWords.IsSafety(standard)).ToList();
        return new LatePromisesView(
            day,
            [.. teams],
            [.. authority.Clocks.NotObserved().Select(pair => new NotObservedView(pair.Standard.Id, pair.Standard.Title, Why(pair.Seen)))],
            (safety.Count, safety.Count(standard => coverage.For(standard).IsSeen)));
    }

    private TeamView Team(string name, IReadOnlyList<ClockRow> rows, DateOnly day, bool showLate)
    {
        var late = rows.Where(row => row.Clock.State == ClockState.Breached)
            .OrderByDescending(row => ClockWords.IsSafety(row.Clock.Standard)).ThenBy(row => row.Clock.Due ?? row.Clock.Breached).ThenBy(row => row.Clock.Subject).ToList();
        var figures = new TeamFigures(
            late.Count,
            late.Count(row => ClockWords.IsSafety(row.Clock.Standard)),
            late.Count(row => row.Breach.MissedBy.Count > 0),
            rows.Count(row => row.Clock is { IsOpen: true, Breached: null, Due: { } due } && due.Day >= day && _clocks.WorkingDays(day, due.Day) <= 5),
            rows.Count(row => row.Clock.State == ClockState.NotObserved));
        return new TeamView(
            new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]),
            name,
            rows.Select(row => ClockWords.HeldBy(row)?.Employment).FirstOrDefault(employment => employment is not null),
            figures,
            showLate ? [.. late.Select(row => new LatePromise(row.Clock.Subject.Id, authority.Names.Of(row.Clock.Subject), _clocks.View(row, day, authority.Overview.Timeline(row.Clock.Subject, Moment.On(day)))))] : []);
    }

    private static int Rank(ClockRow row) => row.Clock.State switch
    {
        ClockState.Breached => 0,
        ClockState.DueToday => 1,
        ClockState.DueSoon => 2,
        ClockState.Running => 3,
        _ => 4,
    };

    private static DateOnly? Born(Timeline timeline) => timeline.Records.Select(record => record.Text("birth-date")).LastOrDefault(date => date is not null) is { } text && Moment.TryParse(text, null, out var born) ? born.Day : null;

    /// <summary>The day asked about, or today; or, where every source ends before, the last day that one of them knows of.</summary>
    private DayView Day(DateOnly? asAt)
    {
        authority.Overview.Follow();
        var (today, end) = (authority.Today, authority.Overview.Coverage().Until);
        var last = end is null ? null : authority.Overview.Timeline(authority.Self, null).Records
            .LastOrDefault(record => record.Type == RecordTypes.SourceCoverage && Moment.TryParse(record.Text("to"), null, out var to) && to.Day == end);
        return new DayView(asAt ?? (end < today ? end.Value : today), today, end, last?.Text("source") is { } source ? $"The {TimelineWords.Source(source)}" : "");
    }

    private static string Why(Observation seen) => (seen.Starts, seen.Stops) switch
    {
        (false, false) => "The sources loaded carry neither what starts it nor what answers it.",
        (false, true) => "The sources loaded do not carry what starts it.",
        _ => "The sources loaded do not carry what answers it.",
    };
}
