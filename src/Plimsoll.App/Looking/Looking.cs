using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>What the pages show, worked out from the records when it is asked for.</summary>
public sealed class Looking(Authority authority) : ILooking
{
    private const string Nobody = "Nobody allocated";

    private readonly WorkingCalendar _working = authority.Engine.Calendar.Working;

    public LatePromisesView Late(DateOnly? asAt)
    {
        var day = asAt ?? LastSeen();
        var rows = authority.Clocks.Service(day).Where(row => row.Clock.IsOpen || (row.Clock.State == ClockState.NotObserved && IsPastSources(row.Clock))).ToList();
        var teams = rows.GroupBy(row => TeamOf(row)?.Team ?? Nobody).Select(group => Team(group.Key, [.. group], day))
            .OrderByDescending(team => team.Figures.Safety).ThenByDescending(team => team.Figures.Late).ThenBy(team => team.Name, StringComparer.Ordinal);
        return new LatePromisesView(day, [.. teams], [.. authority.Clocks.NotObserved().Select(pair => new NotObservedView(pair.Standard.Id, pair.Standard.Title, Why(pair.Seen)))], SourcesEnd());
    }

    /// <summary>A late promise belongs to the team of its due date; one in time to the team of the day.</summary>
    private static Allocation? TeamOf(ClockRow row) => row.Clock.Breached is null ? row.Now : row.AtDue ?? row.Now;

    /// <summary>Started and seen, but due after the last day that any source knows of.</summary>
    private bool IsPastSources(Clock clock) => authority.Overview.Coverage().For(clock.Standard).IsSeen;

    private TeamView Team(string name, IReadOnlyList<ClockRow> rows, DateOnly day)
    {
        var late = rows.Where(row => row.Clock.State == ClockState.Breached)
            .OrderByDescending(row => IsSafety(row.Clock)).ThenBy(row => row.Clock.Due ?? row.Clock.Breached).ThenBy(row => row.Clock.Subject).ToList();
        var figures = new TeamFigures(
            late.Count,
            late.Count(row => IsSafety(row.Clock)),
            rows.Count(row => row.Clock is { IsOpen: true, Breached: null, Due: { } due } && due.Day >= day && _working.Between(day, due.Day) <= 5),
            rows.Count(row => row.Clock.State == ClockState.NotObserved));
        return new TeamView(
            new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]),
            name,
            rows.Select(row => TeamOf(row)?.Employment).FirstOrDefault(employment => employment is not null),
            figures,
            [.. late.Select(row => new LatePromise(row.Clock.Subject.Id, null, View(row, day), null))]);
    }

    public ChildView? Child(string id, DateOnly? asAt)
    {
        var subject = new Subject(SubjectKind.Child, id);
        authority.Overview.Follow();
        var day = asAt ?? LastSeen();
        if (!authority.Overview.Timeline(subject, null).Records.Any())
        {
            return null;
        }

        var timeline = authority.Overview.Timeline(subject, Moment.On(day));
        var allocation = Allocations.Of(timeline).On(day);
        var rows = authority.Clocks.Rows(subject, new ClockQuery(Moment.On(day), All: true), authority.Overview.Coverage());
        return new ChildView(
            id,
            null,
            Born(timeline),
            day,
            allocation?.Worker,
            allocation?.Team,
            [.. authority.Engine.OpenSpells(timeline, Moment.On(day)).Where(open => open.Spell.Id != RecordTypes.Allocation).Select(open => new StandingView(open.Spell.Title, open.Since))],
            [.. rows.Where(row => row.Clock.State is not (ClockState.NotObserved or ClockState.Superseded or ClockState.NotApplicable)).OrderBy(Rank).ThenBy(row => row.Clock.Due ?? Moment.On(DateOnly.MaxValue)).Select(row => View(row, day))],
            [.. timeline.Records.Reverse().Select(Entry)]);
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

    private ClockView View(ClockRow row, DateOnly day)
    {
        var clock = row.Clock;
        return new ClockView
        {
            Standard = clock.Standard.Id,
            Title = string.Join(": ", new[] { clock.Standard.Called, clock.Step, clock.Code }.Where(part => part is not null)),
            Promise = clock.Standard.Promise ?? clock.Standard.Title + ".",
            State = clock.State,
            Started = clock.Started,
            Due = clock.Due,
            Met = clock.Met,
            Breached = clock.Breached,
            Late = clock is { Breached: not null, Due: { } due } ? Between(due, clock.Met ?? Moment.On(day)) : null,
            Left = clock is { IsOpen: true, Breached: null, Due: { } end } ? Between(Moment.On(day), end) : null,
            Safety = IsSafety(clock),
            Responsible = row.Ladder is [var first, ..] ? new AnswerView(string.Join(", ", first.Responsible), first.State == AnswerState.Answered ? null : first.Due) : null,
            Team = TeamOf(row)?.Team,
            Worker = row.Now?.Worker,
            Status = clock.Standard.Status,
            Source = clock.Standard.Source,
        };
    }

    private LengthOfTime Between(Moment from, Moment to) => from.HasTime && to.HasTime
        ? new LengthOfTime((int)Math.Ceiling((to.Start - from.Start).TotalHours), TimeUnit.Hour)
        : new LengthOfTime(_working.Between(from.Day, to.Day), TimeUnit.WorkingDay);

    private static bool IsSafety(Clock clock) => clock.Standard.Ladder == "safety";

    private TimelineEntry Entry(CaseRecord record)
    {
        var type = authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type);
        return new TimelineEntry(
            record.Id,
            record.Type,
            type?.Title ?? record.Type,
            record.Happened,
            record.Author?.Id,
            SourceWords(record.Source),
            [.. record.Fields.Select(field => new TimelineField(Label(field.Key), field.Value.ToString()!))]);
    }

    private static string Label(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    private static string SourceWords(string source) => source switch
    {
        CaseRecord.FromPerson => "a person",
        "cin-census" => "the children in need census",
        "allocations" => "the allocations file",
        var other => other,
    };

    /// <summary>Today; or, where every source ends before, the last day that one of them knows of.</summary>
    private DateOnly LastSeen() => SourcesEnd() is { } end && end < authority.Today ? end : authority.Today;

    private DateOnly? SourcesEnd()
    {
        authority.Overview.Follow();
        return authority.Overview.Coverage().Until;
    }

    private static string Why(Observation seen) => (seen.Starts, seen.Stops) switch
    {
        (false, false) => "The sources loaded carry neither what starts it nor what answers it.",
        (false, true) => "The sources loaded do not carry what starts it.",
        _ => "The sources loaded do not carry what answers it.",
    };
}
