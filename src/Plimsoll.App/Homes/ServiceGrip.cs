using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>The first page of a director: which children are at risk tonight, who noticed, and whether it changed anything.</summary>
/// <param name="LateSafety">How many late promises about a child's safety there are.</param>
/// <param name="Safety">The newest of them, step by step.</param>
/// <param name="Challenges">What chairs and reviewing officers ask for, and is not settled.</param>
/// <param name="Managers">What each manager owes and has answered, those who owe most first.</param>
/// <param name="Findings">What inspectors and audits said, by theme: those that are open.</param>
public sealed record ServiceGripView(
    DayView Day,
    IReadOnlyList<ServiceCount> Tonight,
    int LateSafety,
    IReadOnlyList<StepByStep> Safety,
    IReadOnlyList<ChallengeView> Challenges,
    Yardstick Yardstick,
    IReadOnlyList<ManagerView> Managers,
    IReadOnlyList<FindingTheme> Findings) : IOfADay
{
    public const int MostSteps = 12;

    /// <summary>What somebody saved although something was missing, and that is not made good yet: the first to be late first.</summary>
    public IReadOnlyList<SavedAllTheSame> AllTheSame { get; init; } = [];
}

/// <summary>A record that somebody let through a gate.</summary>
/// <param name="Promise">The promise that is still to be made good.</param>
/// <param name="Why">The coded reason, as the practice says it.</param>
public sealed record SavedAllTheSame(ListedPromise Promise, string Record, string By, DateOnly On, string Why);

/// <summary>One thing that no director wants to be surprised by: how many children, and the promises behind the figure.</summary>
public sealed record ServiceCount(string Title, int Children, IReadOnlyList<ListedPromise> Behind);

/// <summary>A late promise with what each step of its ladder has come to: those whose turn has come.</summary>
public sealed record StepByStep(ListedPromise Promise, IReadOnlyList<LadderLine> Steps);

/// <summary>What one manager owes and answered, with the name.</summary>
public sealed record ManagerView(string Name, ManagerGrip Grip);

/// <summary>Works out the director's page from the clocks of the service.</summary>
internal sealed class ServiceGrips(Authority authority)
{
    private readonly ListedPromises _promises = new(authority);

    private readonly Challenges _challenges = new(authority);

    private readonly LadderWords _ladder = new(authority.Names);

    public ServiceGripView Of(DayView day, Func<Subject, bool> may)
    {
        var rows = authority.Clocks.On(day.AsAt).OpenOf(may).ToList();
        var late = rows.Where(ListedPromises.IsLate).ToList();
        return new ServiceGripView(
            day,
            [
                Count("Children not seen as often as promised", late, HomeStandards.Seen, day.AsAt),
                Count("Living where the law does not allow it", late, HomeStandards.Lawful, day.AsAt),
                Count("Missing, and not raised in time", late, [HomeStandards.Missing], day.AsAt),
                Count("Challenged, and not answered", late, HomeStandards.Challenges, day.AsAt),
                Count("Unsafe practice found, and not yet answered", late, [HomeStandards.ReferredBack], day.AsAt),
            ],
            late.Count(row => ClockWords.IsSafety(row.Clock.Standard)),
            [.. late.Where(row => ClockWords.IsSafety(row.Clock.Standard)).OrderByDescending(row => row.Clock.Breached).ThenBy(row => row.Clock.Subject).ThenBy(row => row.Clock.Id, StringComparer.Ordinal).Take(ServiceGripView.MostSteps)
                .Select(row => new StepByStep(_promises.Of(row, day.AsAt), [.. row.Ladder.Where(step => step.State != AnswerState.NotDue).Select(_ladder.Line)]))],
            _challenges.Open(rows, day.AsAt),
            Yardstick.Of(rows),
            [.. Grip.ByManager(rows.Select(row => row.Breach)).OrderByDescending(grip => grip.Owed + grip.Missed).ThenBy(grip => grip.Person, StringComparer.Ordinal)
                .Select(grip => new ManagerView(authority.Names.Worker(grip.Person), grip))],
            [.. FindingsRegister.Of(authority.Overview.Timeline(authority.Self, Moment.On(day.AsAt))).Where(theme => theme.State != ThemeState.Closed)])
        {
            AllTheSame = [.. rows.Where(row => row.Clock.Standard.Unless?.Role is not null).OrderBy(row => row.Clock.Due).Select(row => AllTheSame(row, day.AsAt)).OfType<SavedAllTheSame>()],
        };
    }

    private SavedAllTheSame? AllTheSame(ClockRow row, DateOnly day) =>
        row.Clock.StartedBy is { } id && authority.Overview.LastOf(id) is { } record && record.Text(GateOverride.Reason) is { } reason
            ? new SavedAllTheSame(
                _promises.Of(row, day),
                record.Id,
                record.Author is { } author ? authority.Names.Worker(author.Id) : "Not signed",
                record.Happened.Day,
                authority.Catalogue.RecordTypes[record.Type].Field(GateOverride.Reason)?.Codes?.Find(reason)?.Means ?? reason)
            : null;

    private ServiceCount Count(string title, IReadOnlyList<ClockRow> late, IReadOnlyList<string> standards, DateOnly day)
    {
        var these = late.Where(row => standards.Contains(row.Clock.Standard.Id)).ToList();
        return new ServiceCount(title, these.Select(row => row.Clock.Subject).Distinct().Count(), _promises.WorstFirst(these, day));
    }
}
