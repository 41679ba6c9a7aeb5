using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>Works out a child's page from the child's records.</summary>
internal sealed class ChildPages(Authority authority)
{
    private readonly ClockWords _clocks = new(authority);

    private readonly TimelineWords _timeline = new(authority.Catalogue, authority.Names);

    public ChildView Of(Subject subject, DayView day)
    {
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

    private static int Rank(ClockRow row) => row.Clock.State switch
    {
        ClockState.Breached => 0,
        ClockState.DueToday => 1,
        ClockState.DueSoon => 2,
        ClockState.Running => 3,
        _ => 4,
    };

    private static DateOnly? Born(Timeline timeline) => timeline.Records.Select(record => record.Text("birth-date")).LastOrDefault(date => date is not null) is { } text && Moment.TryParse(text, null, out var born) ? born.Day : null;
}
