using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>Works out a child's page from the child's records.</summary>
internal sealed class ChildPages(Authority authority)
{
    private readonly ClockWords _clocks = new(authority);

    private readonly TimelineWords _timeline = new(authority.Catalogue, authority.Names);

    private const int MostSaid = 3;

    private const int MostLooks = 20;

    private const string ChildView = "child-view";

    /// <param name="reader">Who reads: of what is kept private or restricted, each sees what is theirs to see.</param>
    /// <param name="last">When the reader last looked before today; null where they never did.</param>
    /// <param name="looks">Who looked, where the reader may see it.</param>
    public ChildView Of(Reader reader, Subject subject, DayView day, DateTimeOffset? last, IEnumerable<Look> looks)
    {
        TimelineEntry Entry(CaseRecord record) => _timeline.Entry(record, new Sight(authority, reader, record));
        var at = authority.Clocks.At(day.AsAt);
        var timeline = authority.Overview.Timeline(subject, at);
        var records = timeline.Records.Reverse().ToList();
        var since = authority.Engine.OpenSpells(timeline, at).Where(open => open.Spell.Id is Spells.ChildProtectionPlan or Spells.ChildInNeedPlan or Spells.LookedAfter).Select(open => (DateOnly?)open.Since).Min();
        var plan = since is null ? null : records.FirstOrDefault(record => record.Type == RecordTypes.Plan && record.Happened.Day >= since && record.Text("step") != "ended");
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
            [.. rows.Where(row => row.Clock.State is not (ClockState.NotObserved or ClockState.Superseded or ClockState.NotApplicable)).OrderBy(Rank).ThenBy(row => row.Clock.Due ?? Moment.On(DateOnly.MaxValue)).Select(row => _clocks.View(row, day.AsAt))],
            [.. rows.Where(row => row.Clock.State == ClockState.NotObserved).Select(row => row.Clock.Standard.Title).Distinct()],
            [.. records.Select(Entry)])
        {
            Said = [.. records.Where(record => !string.IsNullOrWhiteSpace(record.Text(ChildView))).Take(MostSaid).Select(record => new SaidView(record.Text(ChildView)!, record.Happened.Day, Title(record)))],
            Plan = plan is null ? null : Entry(plan),
            Contingency = plan is null ? null : records.FirstOrDefault(record => record.Type == RecordTypes.ContingencyPlan && record.Happened.Day >= since) is { } contingency ? Entry(contingency) : null,
            Since = last is { } then ? new ChangedView(London.DayOf(then), [.. records.Where(record => record.Appended > then).Select(Entry)]) : null,
            Looks = [.. looks.Where(Looks.IsOfSomebody).Take(MostLooks).Select(look => new LookView(authority.Names.Worker(look.Who), look.What, look.At))],
        };
    }

    private string Title(CaseRecord record) => authority.Catalogue.RecordTypes.TryGetValue(record.Type, out var type) ? type.Title : record.Type;

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
