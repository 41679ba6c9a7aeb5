using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>The first pages of people in their roles. The one decision says for whom each is shown and whom it may speak of; the look is written down first.</summary>
public sealed class FirstPages(Authority authority)
{
    private readonly Days _days = new(authority);

    private readonly Looks _looks = new(authority);

    private readonly WorkLists _workLists = new(authority);

    private readonly TeamGrips _teamGrips = new(authority);

    private readonly FrontDoorBoards _boards = new(authority);

    private readonly ChairLists _chairLists = new(authority);

    private readonly ServiceGrips _serviceGrips = new(authority);

    /// <summary>What a worker has promised.</summary>
    /// <param name="worker">Whose list; the reader's own where none is named.</param>
    public Shown<WorkListView> WorkList(Reader reader, string? worker, DateOnly? asAt) =>
        Show(reader, "work list", asAt, (day, may) => _workLists.For(reader, _workLists.Of(worker ?? reader.Worker ?? reader.Account, day, may)));

    /// <summary>What a team has promised, and what waits for the reader.</summary>
    public Shown<TeamGripView> Team(Reader reader, string team, DateOnly? asAt) =>
        Show(reader, "team", asAt, (day, may) => _teamGrips.Of(team, reader.Worker, day, may));

    public Shown<FrontDoorBoardView> FrontDoor(Reader reader, DateOnly? asAt) => Show(reader, "front door", asAt, _boards.Of);

    /// <summary>The children on a plan whom the reader may see: a chair's own.</summary>
    public Shown<ChairListView> Chair(Reader reader, DateOnly? asAt) =>
        Show(reader, "children on a plan", asAt, (day, may) => _chairLists.Of(reader.Roles.Any(held => held.Role == "conference chair") ? reader.Worker : null, reader.Worker, day, may));

    public Shown<ServiceGripView> Service(Reader reader, DateOnly? asAt) => Show(reader, "the service", asAt, _serviceGrips.Of);

    /// <summary>The teams on one yardstick, in figures: nobody's record is looked at.</summary>
    public Shown<YardstickView> Yardstick(Reader reader, DateOnly? asAt)
    {
        var access = authority.Access.May(reader, Purpose.Figures);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var (day, may) = (_days.Of(asAt), authority.Access.ThatExistFor(reader));
        var stick = Homes.Yardstick.Of([.. authority.Clocks.On(day.AsAt).OpenOf(may)]);
        return new(access, new YardstickView(day, access.Figures == FigureSight.Suppressed ? stick.Suppressed() : stick));
    }

    private Shown<T> Show<T>(Reader reader, string what, DateOnly? asAt, Func<DayView, Func<Subject, bool>, T> view)
        where T : class => _looks.Show(reader, Purpose.List, what, asAt, view);
}
