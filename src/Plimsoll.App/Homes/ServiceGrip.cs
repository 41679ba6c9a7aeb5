using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>The first page of a director: which children are at risk tonight, who noticed, and whether it changed anything.</summary>
/// <param name="Teams">Every team on the same yardstick, the most late for a child first; their sums are the service's.</param>
/// <param name="Managers">What each manager owes and has answered, those who owe most first.</param>
/// <param name="Findings">What inspectors and audits said, by theme: those that are open.</param>
public sealed record ServiceGripView(
    DayView Day,
    IReadOnlyList<ServiceCount> Tonight,
    IReadOnlyList<YardstickRow> Teams,
    IReadOnlyList<ManagerView> Managers,
    IReadOnlyList<FindingTheme> Findings)
{
    public YardstickRow Permanent => YardstickRow.Sum("Permanent teams", Teams.Where(team => team.Employment == "permanent"));

    public YardstickRow Agency => YardstickRow.Sum("Agency teams", Teams.Where(team => team.Employment == "agency"));

    public YardstickRow Service => YardstickRow.Sum("The whole service", Teams);
}

/// <summary>One thing that no director wants to be surprised by: how many children, and the promises behind the figure.</summary>
public sealed record ServiceCount(string Title, int Children, IReadOnlyList<ListedPromise> Behind);

/// <summary>A team, or several, measured as every other is.</summary>
/// <param name="Children">Children held on the day asked about.</param>
/// <param name="Open">Promises that run or are late.</param>
/// <param name="Unanswered">Late promises for which nobody answered by the day set.</param>
/// <param name="NotSeen">Late promises to see a child.</param>
public sealed record YardstickRow(string Name, string? Employment, int Children, int Open, int Late, int Safety, int Unanswered, int NotSeen)
{
    /// <summary>Of a hundred promises that run, how many are late; null where there are none.</summary>
    public decimal? LateShare => Open == 0 ? null : 100m * Late / Open;

    public decimal? UnansweredShare => Late == 0 ? null : 100m * Unanswered / Late;

    internal static YardstickRow Sum(string name, IEnumerable<YardstickRow> rows) => rows.Aggregate(
        new YardstickRow(name, null, 0, 0, 0, 0, 0, 0),
        (sum, row) => sum with
        {
            Children = sum.Children + row.Children,
            Open = sum.Open + row.Open,
            Late = sum.Late + row.Late,
            Safety = sum.Safety + row.Safety,
            Unanswered = sum.Unanswered + row.Unanswered,
            NotSeen = sum.NotSeen + row.NotSeen,
        });
}

/// <summary>What one manager owes and answered, with the name.</summary>
public sealed record ManagerView(string Name, ManagerGrip Grip);

/// <summary>Works out the director's page from the clocks of the service.</summary>
internal sealed class ServiceGrips(Authority authority)
{
    private const string Nobody = "Nobody allocated";

    private readonly ListedPromises _promises = new(authority);

    public ServiceGripView Of(DayView day, Func<Subject, bool> may)
    {
        var rows = authority.Clocks.Service(day.AsAt).Where(row => row.Clock.IsOpen && may(row.Clock.Subject)).ToList();
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
            [.. rows.GroupBy(row => ClockWords.HeldBy(row)?.Team ?? Nobody).Select(group => Team(group.Key, [.. group]))
                .OrderByDescending(team => team.LateShare).ThenBy(team => team.Name, StringComparer.Ordinal)],
            [.. Grip.ByManager(rows.Select(row => row.Breach)).OrderByDescending(grip => grip.Owed + grip.Missed).ThenBy(grip => grip.Person, StringComparer.Ordinal)
                .Select(grip => new ManagerView(authority.Names.Worker(grip.Person), grip))],
            [.. FindingsRegister.Of(authority.Overview.Timeline(authority.Self, Moment.On(day.AsAt))).Where(theme => theme.State != ThemeState.Closed)]);
    }

    private ServiceCount Count(string title, IReadOnlyList<ClockRow> late, IReadOnlyList<string> standards, DateOnly day)
    {
        var these = late.Where(row => standards.Contains(row.Clock.Standard.Id)).ToList();
        return new ServiceCount(title, these.Select(row => row.Clock.Subject).Distinct().Count(), _promises.WorstFirst(these, day));
    }

    private static YardstickRow Team(string name, IReadOnlyList<ClockRow> rows) => new(
        name,
        rows.Select(row => ClockWords.HeldBy(row)?.Employment).FirstOrDefault(employment => employment is not null),
        rows.Where(row => row.Clock.Subject.Kind == SubjectKind.Child && (row.Now?.Team ?? Nobody) == name).Select(row => row.Clock.Subject).Distinct().Count(),
        rows.Count,
        rows.Count(ListedPromises.IsLate),
        rows.Count(row => ListedPromises.IsLate(row) && ClockWords.IsSafety(row.Clock.Standard)),
        rows.Count(row => row.Breach.MissedBy.Count > 0),
        rows.Count(row => ListedPromises.IsLate(row) && HomeStandards.Seen.Contains(row.Clock.Standard.Id)));
}
