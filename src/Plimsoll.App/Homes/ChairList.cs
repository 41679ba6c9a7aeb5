using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>How a contingency plan stands beside the plan.</summary>
public enum ContingencyState
{
    Missing,

    /// <summary>There is one, and nobody has looked at it for three months.</summary>
    NotLookedAt,
    Present,
}

/// <summary>The children on a plan, the longest first: is any of them no better off than when it began?</summary>
/// <param name="Owed">Late promises that wait for the reader's answer.</param>
/// <param name="Challenges">Those about these children that are not settled.</param>
public sealed record ChairListView(DayView Day, string Name, IReadOnlyList<ListedPromise> Owed, IReadOnlyList<ChallengeView> Challenges, IReadOnlyList<ChildOnPlan> Children) : IOfADay;

/// <summary>One child on a plan, as its chair asks.</summary>
/// <param name="Months">Whole months on this plan.</param>
/// <param name="Scores">The scores of this plan, oldest first.</param>
/// <param name="EarlierPlanEnded">The day on which an earlier plan ended; null where this is the first.</param>
/// <param name="ReportIsLate">The report for the next conference has not come in time.</param>
/// <param name="Check">The last check by a chair.</param>
/// <param name="PutOff">Actions that were put off three times or more, and nobody has decided about.</param>
/// <param name="Challenged">The day of a challenge that waits for an answer; null where none does.</param>
public sealed record ChildOnPlan(
    string Id,
    string Name,
    int? Age,
    DateOnly Since,
    int Months,
    IReadOnlyList<decimal> Scores,
    DateOnly? EarlierPlanEnded,
    bool ReportIsLate,
    ContingencyState Contingency,
    DateOnly? Check,
    int PutOff,
    DateOnly? Challenged,
    int Late)
{
    /// <summary>The day on which a chair said that they may not be free to judge, where nobody has decided; null where none has.</summary>
    public DateOnly? Conflict { get; init; }


    private const decimal Most = 10;

    /// <summary>Twice in a row the score did not rise, and could have.</summary>
    public bool IsStatic => Scores.Count > 2 && Scores[^1] <= Scores[^2] && Scores[^2] <= Scores[^3] && Scores[^1] < Most;
}

/// <summary>Works out the lists of chairs from the clocks of the service.</summary>
internal sealed class ChairLists(Authority authority)
{
    private const int MonthsBetweenLooks = 3;

    private readonly ListedPromises _promises = new(authority);

    private readonly Challenges _challenges = new(authority);

    /// <param name="chair">The worker whose children are listed; null for those of every chair.</param>
    /// <param name="reader">The worker who reads; null where the account belongs to nobody who works here.</param>
    public ChairListView Of(string? chair, string? reader, DayView day, Func<Subject, bool> may)
    {
        var all = authority.Clocks.On(day.AsAt);
        var open = all.OpenOf(subject => subject.Kind == SubjectKind.Child && may(subject)).ToList();
        var onPlan = open.GroupBy(row => row.Clock.Subject).Select(child => all.Once(child.Key, () => Child(child.Key, [.. child], day.AsAt))).OfType<OnPlan>();
        return new ChairListView(
            day,
            chair is null ? "Every chair" : authority.Names.Worker(chair),
            _promises.WorstFirst(open.Where(row => reader is not null && row.Breach.ResponsibleNow.Any(who => who.Person == reader)), day.AsAt),
            _challenges.Open(open, day.AsAt),
            [.. onPlan.Where(one => chair is null || one.Chair == chair).Select(one => one.Child)
                .OrderBy(child => child.Since).ThenBy(child => child.Name, StringComparer.CurrentCulture).ThenBy(child => child.Id, StringComparer.Ordinal)]);
    }

    private OnPlan? Child(Subject subject, IReadOnlyList<ClockRow> rows, DateOnly day)
    {
        var timeline = authority.Overview.ForClocks(subject, Moment.On(day));
        var plans = authority.Engine.Lived(timeline, Spells.ChildProtectionPlan, Moment.On(day));
        if (plans is not [.., { Until: null, Since: var since }])
        {
            return null;
        }

        var records = timeline.Records.ToList();
        var ofPlan = records.Where(record => record.Happened.Day >= since).ToList();
        return new OnPlan(Chairs.Last(timeline, Chairs.ConferenceChair), new ChildOnPlan(
            subject.Id,
            authority.Names.Of(subject),
            _promises.AgeOf(subject, day),
            since,
            PromiseCalendar.MonthsBetween(since, day),
            [.. ofPlan.Where(record => record.Type == RecordTypes.ProgressScore).Select(record => record["score"]).OfType<FieldValue.Number>().Select(score => score.Value)],
            plans.Count > 1 ? plans[^2].Until : null,
            rows.Any(row => row.Clock.Standard.Id == HomeStandards.ConferenceReport && ListedPromises.IsLate(row)),
            Contingency(ofPlan, day),
            ofPlan.LastOrDefault(record => record.Type == RecordTypes.ChairCheck)?.Happened.Day,
            SupervisionPrep.PutOff(timeline).Count,
            Waiting(ofPlan),
            rows.Count(ListedPromises.IsLate))
        {
            Conflict = Chairs.Undecided(timeline) is [var first, ..] ? first.Happened.Day : null,
        });
    }

    private static ContingencyState Contingency(IEnumerable<CaseRecord> ofPlan, DateOnly day) =>
        ofPlan.LastOrDefault(record => record.Type == RecordTypes.ContingencyPlan)?.Happened.Day is not { } last ? ContingencyState.Missing
        : last < day.AddMonths(-MonthsBetweenLooks) ? ContingencyState.NotLookedAt
        : ContingencyState.Present;

    private static DateOnly? Waiting(IReadOnlyList<CaseRecord> ofPlan) => ofPlan.LastOrDefault(record => record.Type == RecordTypes.Challenge
        && !ofPlan.Any(answer => answer.Type == RecordTypes.ChallengeAnswer && answer.About == record.Id && answer.Text("resolved") == "yes"))?.Happened.Day;

    /// <param name="Chair">Who chaired last; null where nobody has.</param>
    private sealed record OnPlan(string? Chair, ChildOnPlan Child);
}
