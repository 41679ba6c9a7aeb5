using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Demo;
using Plimsoll.Returns;

namespace Plimsoll.App.Demonstration;

/// <summary>A weakness that the records and clocks of one subject show, and the day by which it is known.</summary>
public sealed record Found(string Weakness, Subject Subject, DateOnly Day);

/// <summary>How a team kept the promise of child protection visits: how many clocks fell due while it held the child, and how many of them were late.</summary>
public sealed record VisitsOfTeam(string Team, int Due, int Late);

/// <summary>
/// Looks for the weaknesses in one subject's timeline and clocks. It knows what the engine knows and nothing of what was planted.
/// </summary>
public sealed class Finding(ClockEngine engine, Coverage coverage, DateOnly asAt)
{
    private const string UpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    public IReadOnlyList<Clock> Clocks(Timeline timeline) => [.. engine.Clocks(timeline, Moment.On(asAt)).Select(clock => coverage.For(clock.Standard).Of(clock, asAt))];

    public IEnumerable<Found> In(Timeline timeline, IReadOnlyList<Clock> clocks) => timeline.Subject.Kind switch
    {
        SubjectKind.Child => [.. clocks.Select(clock => OfClock(timeline, clock)).OfType<Found>(), .. RepeatPlans(timeline), .. CensusFaults(timeline)],
        SubjectKind.Worker => clocks.Where(clock => clock.Standard.Id == Weakness.ManagerInside.Standard && clock.Breached is not null)
            .Where(_ => timeline.Records.Any(record => record.Type == "supervision" && record.Text("supervisor-employment") == "agency"))
            .Select(clock => Known(Weakness.ManagerInside, clock, clock.Started.Day)),
        _ => [],
    };

    private Found? OfClock(Timeline timeline, Clock clock) => clock is not { Breached: { } breached, State: not ClockState.NotObserved } ? null : clock.Standard.Id switch
    {
        "cp.visit.notseen" => Known(Weakness.Unseen, clock, breached.Day),
        "cp.icpc.notify" => Known(Weakness.LateNotification, clock, clock.Started.Day),
        "assess.late.oversight" when clock is { Cycle: 1, Met: null } => Known(Weakness.LateAssessment, clock, clock.Started.Day),
        "cp.contingency" => Known(Weakness.ContingencyMissing, clock, clock.Started.Day),
        "cp.static.response" when clock.Met is null && Unchallenged(timeline, clock.Started.Day) => Known(Weakness.StaticPlan, clock, clock.Started.Day),
        _ => null,
    };

    private static Found Known(Weakness weakness, Clock clock, DateOnly day) => new(weakness.Id, clock.Subject, day);

    private bool Unchallenged(Timeline timeline, DateOnly since) => since.AddDays(61) <= asAt && !timeline.Records.Any(record =>
        record.Type == "challenge" && record.Text("raised-by") == "conference chair" && record.Happened.Day >= since && record.Happened.Day <= since.AddDays(60));

    private static IEnumerable<Found> RepeatPlans(Timeline timeline)
    {
        DateOnly? ended = null;
        DateOnly? incident = null;
        foreach (var record in timeline.Records)
        {
            var day = record.Happened.Day;
            if (record.Type == "significant-event" && record.Text("kind") == "domestic abuse incident")
            {
                incident = day;
            }
            else if (record.Type == "plan" && record.Text("kind") == "child protection")
            {
                if (record.Text("step") == "started" && ended is { } last && day <= last.AddMonths(24) && incident > last)
                {
                    yield return new Found(Weakness.RepeatPlan.Id, timeline.Subject, day);
                }

                ended = record.Text("step") == "ended" ? day : ended;
            }
        }
    }

    private static IEnumerable<Found> CensusFaults(Timeline timeline) => timeline.Records.Where(record => record.Type switch
    {
        "child-details" => (record.Text("unique-pupil-number") is { } upn && !IsUpn(upn)) || (record.Text("ethnicity") is { } code && !PublishedCodes.OfCin.Knows("dfe.ethnicity", code)),
        "assessment" => record.Text("step") == "authorised" && record.Text("kind") == "child and family" && record["factors"] is null,
        _ => false,
    }).Select(record => new Found(Weakness.CensusFault.Id, timeline.Subject, record.Happened.Day));

    private static bool IsUpn(string upn) => upn.Length == 13 && upn.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
        && UpnLetters[Enumerable.Range(1, 12).Sum(at => (upn[at] - '0') * (at + 1)) % UpnLetters.Length] == upn[0];

    /// <summary>The child protection visits of one child, by the team that held the child on the due day.</summary>
    public IEnumerable<VisitsOfTeam> Visits(Timeline timeline, IReadOnlyList<Clock> clocks)
    {
        var allocations = Allocations.Of(timeline);
        return clocks.Where(clock => clock.Standard.Id == "cp.visit" && clock.Due is { } due && due.Day <= asAt && clock.State is ClockState.Met or ClockState.MetLate or ClockState.Breached)
            .Select(clock => (allocations.On(clock.Due!.Value.Day)?.Team, clock.Breached is not null)).Where(pair => pair.Team is not null)
            .GroupBy(pair => pair.Team!).Select(group => new VisitsOfTeam(group.Key, group.Count(), group.Count(pair => pair.Item2)));
    }
}
