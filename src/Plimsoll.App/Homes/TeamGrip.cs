using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>The first page of a team manager: what nobody may be late with tonight, what waits for the manager, and who carries how much.</summary>
/// <param name="Employment"><c>permanent</c> or <c>agency</c>; null where it is not known.</param>
/// <param name="Safety">Late promises about a child's safety.</param>
/// <param name="Owed">Late promises that wait for the reader's answer.</param>
/// <param name="Challenges">What chairs and reviewing officers ask for children of the team, and is not settled.</param>
/// <param name="Late">The other late promises of the team.</param>
/// <param name="Soon">Due within five working days.</param>
/// <param name="Children">Children whom the team holds.</param>
public sealed record TeamGripView(
    DayView Day,
    string Team,
    string? Employment,
    IReadOnlyList<ListedPromise> Safety,
    IReadOnlyList<ListedPromise> Owed,
    IReadOnlyList<ChallengeView> Challenges,
    IReadOnlyList<ListedPromise> Late,
    IReadOnlyList<ListedPromise> Soon,
    IReadOnlyList<LoadView> Load,
    int Children) : IOfADay;

/// <summary>What one worker of a team carries.</summary>
/// <param name="Away">Absent on the day asked about.</param>
/// <param name="OverLimit">The load is over its limit on that day.</param>
public sealed record LoadView(string Worker, string Name, int Children, int Late, int Soon, bool Away, bool OverLimit);

/// <summary>Works out the grip of a team from the clocks of the service.</summary>
internal sealed class TeamGrips(Authority authority)
{
    private const int Week = 5;

    private readonly ListedPromises _promises = new(authority);

    private readonly Challenges _challenges = new(authority);

    /// <param name="reader">The worker who reads; null where the account belongs to nobody who works here.</param>
    public TeamGripView Of(string team, string? reader, DayView day, Func<Subject, bool> may)
    {
        var self = new Subject(SubjectKind.Team, team);
        var all = authority.Clocks.On(day.AsAt);
        var rows = all.OpenNaming(team, reader).Where(row => (IsOurs(row) || IsOwed(row) || row.Now?.Team == team) && may(row.Clock.Subject)).ToList();
        var ours = rows.Where(IsOurs).ToList();
        var late = ours.Where(ListedPromises.IsLate).ToLookup(row => ClockWords.IsSafety(row.Clock.Standard));
        return new TeamGripView(
            day,
            team,
            ours.Select(row => ClockWords.HeldBy(row)?.Employment).FirstOrDefault(employment => employment is not null),
            _promises.WorstFirst(late[true], day.AsAt),
            _promises.WorstFirst(rows.Where(IsOwed), day.AsAt),
            _challenges.Open(rows.Where(row => row.Now?.Team == team), day.AsAt),
            _promises.WorstFirst(late[false], day.AsAt),
            _promises.SoonestFirst(ours.Where(row => _promises.IsDueWithin(row, day.AsAt, Week)), day.AsAt),
            Load(rows.Where(row => row.Now?.Team == team), all.OpenOf(one => one.Kind == SubjectKind.Worker && may(one)), day.AsAt),
            ours.Where(row => row.Clock.Subject.Kind == SubjectKind.Child && row.Now?.Team == team).Select(row => row.Clock.Subject).Distinct().Count());

        bool IsOurs(ClockRow row) => ClockWords.HeldBy(row)?.Team == team || row.Clock.Subject == self;

        bool IsOwed(ClockRow row) => reader is not null && row.Breach.ResponsibleNow.Any(who => who.Person == reader);
    }

    private IReadOnlyList<LoadView> Load(IEnumerable<ClockRow> held, IEnumerable<ClockRow> ofWorkers, DateOnly day)
    {
        var posts = authority.Overview.Surroundings(authority.Clocks.At(day)).Posts;
        var limits = ofWorkers.Where(row => row.Clock.Standard.Id == HomeStandards.Caseload).ToLookup(row => row.Clock.Subject.Id);
        return [.. held.GroupBy(row => row.Now!.Worker).Select(group => new LoadView(
                group.Key,
                authority.Names.Worker(group.Key),
                group.Where(row => row.Clock.Subject.Kind == SubjectKind.Child).Select(row => row.Clock.Subject).Distinct().Count(),
                group.Count(ListedPromises.IsLate),
                group.Count(row => _promises.IsDueWithin(row, day, Week)),
                posts.IsAway(group.Key, day),
                limits[group.Key].Any(ListedPromises.IsLate)))
            .OrderByDescending(load => load.Children).ThenBy(load => load.Name, StringComparer.CurrentCulture)];
    }
}
