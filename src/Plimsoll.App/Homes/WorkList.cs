using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>What one worker has promised and to whom: the first page of a social worker.</summary>
/// <param name="Owed">Late promises that wait for this person's answer.</param>
/// <param name="Returned">What a manager sent back, with what is missing.</param>
/// <param name="Soon">Due within five working days.</param>
/// <param name="Later">Due within twenty.</param>
public sealed record WorkListView(
    DayView Day,
    string Name,
    IReadOnlyList<ListedPromise> Late,
    IReadOnlyList<ListedPromise> Owed,
    IReadOnlyList<ReturnedWork> Returned,
    IReadOnlyList<ListedPromise> Soon,
    IReadOnlyList<ListedPromise> Later,
    IReadOnlyList<HeldChild> Children) : IOfADay;

/// <summary>Work that was sent back.</summary>
/// <param name="Record">The record that sent it back.</param>
/// <param name="Gaps">What is missing, in the manager's words; null where nothing was said.</param>
public sealed record ReturnedWork(string Child, string Name, string What, DateOnly On, string By, string? Gaps, string Record);

/// <summary>A child whom somebody holds.</summary>
/// <param name="Standing">Where the child stands: on a plan, looked after.</param>
/// <param name="LastSeen">The last visit on which the child was seen; null where none is recorded.</param>
/// <param name="Next">The promise that falls due next.</param>
public sealed record HeldChild(string Id, string Name, int? Age, IReadOnlyList<StandingView> Standing, DateOnly? LastSeen, int Late, ListedPromise? Next);

/// <summary>Works out work lists from the clocks of the service.</summary>
internal sealed class WorkLists(Authority authority)
{
    private const int Week = 5;

    private const int Month = 20;

    private readonly ListedPromises _promises = new(authority);

    public WorkListView Of(string worker, DayView day, Func<Subject, bool> may)
    {
        var self = new Subject(SubjectKind.Worker, worker);
        var all = authority.Clocks.On(day.AsAt);
        var rows = all.OpenNaming(worker).Where(row => (IsMine(row) || IsOwed(row)) && may(row.Clock.Subject)).ToList();
        var mine = rows.Where(IsMine).ToList();
        var promises = mine.ToLookup(row => row.Clock.Subject);
        var children = all.Held.Where(one => one.Subject.Kind == SubjectKind.Child && one.By.Worker == worker && may(one.Subject))
            .Select(one => authority.Overview.Timeline(one.Subject, Moment.On(day.AsAt))).ToList();
        return new WorkListView(
            day,
            authority.Names.Worker(worker),
            _promises.WorstFirst(mine.Where(ListedPromises.IsLate), day.AsAt),
            _promises.WorstFirst(rows.Where(IsOwed), day.AsAt),
            [.. children.SelectMany(child => Returned(child)).OrderByDescending(work => work.On).ThenBy(work => work.Record, StringComparer.Ordinal)],
            _promises.SoonestFirst(mine.Where(row => _promises.IsDueWithin(row, day.AsAt, Week)), day.AsAt),
            _promises.SoonestFirst(mine.Where(row => _promises.IsDueWithin(row, day.AsAt, Month) && !_promises.IsDueWithin(row, day.AsAt, Week)), day.AsAt),
            [.. children.Select(child => Held(child, [.. promises[child.Subject]], day.AsAt)).OrderBy(child => child.Name, StringComparer.CurrentCulture).ThenBy(child => child.Id, StringComparer.Ordinal)]);

        bool IsMine(ClockRow row) => row.Now?.Worker == worker || row.Clock.Subject == self;

        bool IsOwed(ClockRow row) => row.Breach.ResponsibleNow.Any(who => who.Person == worker);
    }

    /// <summary>The list as one reader reads it: what is somebody else's to write says whose.</summary>
    public WorkListView For(Reader reader, WorkListView list) => list with
    {
        Late = _promises.For(reader, list.Late),
        Owed = _promises.For(reader, list.Owed),
        Soon = _promises.For(reader, list.Soon),
        Later = _promises.For(reader, list.Later),
    };

    private HeldChild Held(Timeline timeline, IReadOnlyList<ClockRow> rows, DateOnly day)
    {
        var child = timeline.Subject;
        var next = rows.Where(row => row.Clock is { IsOpen: true, Breached: null, Due: not null } && row.Clock.Due.Value.Day >= day).MinBy(row => row.Clock.Due);
        return new HeldChild(
            child.Id,
            authority.Names.Of(child),
            _promises.AgeOf(child, day),
            _promises.Standing(timeline, day),
            timeline.Records.LastOrDefault(record => record.Type == RecordTypes.Visit && record.Text("seen") == "yes")?.Happened.Day,
            rows.Count(ListedPromises.IsLate),
            next is null ? null : _promises.Of(next, day));
    }

    /// <summary>What was sent back and has not been sent in again: of each type, the last step of what it is about.</summary>
    private IEnumerable<ReturnedWork> Returned(Timeline timeline) => timeline.Records
        .Where(record => record.Text("step") is not null)
        .GroupBy(record => (record.Type, record.About))
        .Select(group => group.Last())
        .Where(record => record.Text("step") == "returned")
        .Select(record => new ReturnedWork(
            timeline.Subject.Id,
            authority.Names.Of(timeline.Subject),
            authority.Catalogue.RecordTypes[record.Type].Title,
            record.Happened.Day,
            record.Author is { } author ? authority.Names.Worker(author.Id) : "Not signed",
            record.Text("return-gaps"),
            record.Id));
}
