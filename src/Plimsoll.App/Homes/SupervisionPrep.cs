using System.Text.Json;
using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>What supervision looks at: of each child of a worker what is late and due, the scores, what was decided, and what was put off three times.</summary>
/// <param name="Workers">Those who hold children of the team: id and name.</param>
/// <param name="Worker">Whose children are shown; null where nobody is chosen.</param>
public sealed record SupervisionPrepView(DayView Day, string Team, IReadOnlyList<(string Id, string Name)> Workers, (string Id, string Name)? Worker, IReadOnlyList<SupervisedChild> Children) : IOfADay
{
    /// <summary>Whether the reader may record the worker's own part.</summary>
    public bool MayRecordOwnPart { get; init; }
}

/// <summary>One child, as supervision asks.</summary>
/// <param name="Scores">Of the open plan, oldest first.</param>
/// <param name="Supervised">The last supervisions about the child, the last first: when, what was decided, and the direction.</param>
/// <param name="PutOff">Actions that were put off three times or more, and nobody has decided about.</param>
/// <param name="IsUndecided">On a plan for a year, and the last two supervisions came to no conclusion.</param>
public sealed record SupervisedChild(
    Named Child, int? Age, IReadOnlyList<StandingView> Standing, IReadOnlyList<ListedPromise> Late, IReadOnlyList<ListedPromise> Soon, IReadOnlyList<decimal> Scores,
    IReadOnlyList<SupervisionGiven> Supervised, IReadOnlyList<PutOffAction> PutOff, bool IsUndecided);

/// <summary>A supervision about a child.</summary>
public sealed record SupervisionGiven(string Record, DateOnly On, string? Decision, string? Direction);

/// <summary>An action that was put off again and again.</summary>
/// <param name="Record">The action, or the supervision that counted it.</param>
public sealed record PutOffAction(string Record, string Words, int Times, bool IsAction);

/// <summary>Works out what supervision looks at.</summary>
public sealed class SupervisionPrep(Authority authority)
{
    private const int Week = 5;

    private const int MostSupervised = 3;

    private const int TooOften = 3;

    private const int Year = 12;

    private const string Rolled = "action-rolled";

    private static readonly string[] Deciding = ["action-decision", "action-done"];

    private readonly Days _days = new(authority);

    private readonly Looks _looks = new(authority);

    private readonly ListedPromises _promises = new(authority);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<SupervisionPrepView> Of(Reader reader, string team, string? worker, DateOnly? asAt) =>
        _looks.Show(reader, Purpose.List, "supervision", may => View(team, worker, _days.Of(asAt), may) with
        {
            MayRecordOwnPart = worker is not null && authority.Access.May(reader, Purpose.Write, new Subject(SubjectKind.Worker, worker)).IsAllowed,
        });

    private SupervisionPrepView View(string team, string? worker, DayView day, Func<Subject, bool> may)
    {
        var rows = authority.Clocks.On(day.AsAt).OpenOf(subject => subject.Kind == SubjectKind.Child && may(subject)).Where(row => row.Now?.Team == team).ToList();
        var workers = rows.Select(row => row.Now!.Worker).Distinct().Select(id => (id, authority.Names.Worker(id))).OrderBy(one => one.Item2, StringComparer.CurrentCulture).ToList();
        var chosen = workers.Where(one => one.id == worker).Select(one => ((string, string)?)one).FirstOrDefault();
        return new SupervisionPrepView(day, team, workers, chosen, chosen is null ? []
            : [.. rows.Where(row => row.Now!.Worker == worker).GroupBy(row => row.Clock.Subject).Select(child => Child(child.Key, [.. child], day.AsAt))
                .OrderByDescending(child => child.PutOff.Count > 0 || child.IsUndecided).ThenByDescending(child => child.Late.Count).ThenBy(child => child.Child.Name, StringComparer.CurrentCulture)]);
    }

    private SupervisedChild Child(Subject subject, IReadOnlyList<ClockRow> rows, DateOnly day)
    {
        var timeline = authority.Overview.Timeline(subject, Moment.On(day));
        var lived = authority.Engine.Lived(timeline, Spells.ChildProtectionPlan, Moment.On(day));
        DateOnly? since = lived is [.., { Until: null, Since: var open }] ? open : null;
        var supervised = timeline.Records.Where(record => record.Type == RecordTypes.CaseSupervision).Reverse().Take(MostSupervised).ToList();
        return new SupervisedChild(
            new Named(subject, authority.Names.Of(subject)),
            _promises.AgeOf(subject, day),
            _promises.Standing(timeline, day),
            _promises.WorstFirst(rows.Where(ListedPromises.IsLate), day),
            _promises.SoonestFirst(rows.Where(row => _promises.IsDueWithin(row, day, Week)), day),
            [.. timeline.Records.Where(record => record.Type == RecordTypes.ProgressScore && record.Happened.Day >= since).Select(record => record["score"]).OfType<FieldValue.Number>().Select(score => score.Value)],
            [.. supervised.Select(record => new SupervisionGiven(record.Id, record.Happened.Day, record.Text("decision"), record.Text("direction")))],
            PutOff(timeline),
            since?.AddMonths(Year) <= day && supervised.Take(2).All(record => record.Text("decision") is null or "continue"));
    }

    /// <summary>Actions of their own that were put off, and those that the last supervision counted.</summary>
    internal static IReadOnlyList<PutOffAction> PutOff(Timeline timeline)
    {
        var records = timeline.Records.ToList();
        string? Root(CaseRecord record) => record.About is { } about ? timeline.RootOf(about) ?? about : null;
        var own = records.Where(record => record.Type == Rolled && record.About is not null).GroupBy(Root)
            .Where(rolled => rolled.Count() >= TooOften && !records.Any(record => Deciding.Contains(record.Type) && Root(record) == rolled.Key && record.Happened >= rolled.Last().Happened))
            .Select(rolled => new PutOffAction(rolled.Key!, records.FirstOrDefault(record => record.Id == rolled.Key)?.Text("words") ?? "An action", rolled.Count(), IsAction: true));
        var last = records.LastOrDefault(record => record.Type == RecordTypes.CaseSupervision);
        return [.. own, .. last?["actions"] is FieldValue.Group lines ? Counted(last.Id, lines.Json) : []];
    }

    private static List<PutOffAction> Counted(string record, string json)
    {
        using var lines = JsonDocument.Parse(json);
        return [.. lines.RootElement.EnumerateArray()
            .Where(line => line.TryGetProperty("rolled-over", out var times) && times.TryGetInt32(out var number) && number >= TooOften)
            .Select(line => new PutOffAction(record, line.TryGetProperty("action", out var action) ? action.GetString() ?? "" : "", line.GetProperty("rolled-over").GetInt32(), IsAction: false))];
    }
}
