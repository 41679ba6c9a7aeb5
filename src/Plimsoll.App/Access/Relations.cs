using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Access;

/// <summary>Who works with a person today: what a reader's own relation to them is judged by.</summary>
/// <param name="Workers">Those allocated in any part; of a worker, the worker.</param>
/// <param name="Teams">The teams that hold the person or, where none does today, the last that did.</param>
/// <param name="Chairs">Who chairs their conferences and reviews.</param>
/// <param name="IsOnTodaysList">On the list of the daily domestic abuse meeting.</param>
/// <param name="Held">All who have held the person, the present ones among them.</param>
internal sealed record Relations(IReadOnlySet<string> Workers, IReadOnlySet<string> Teams, IReadOnlySet<string> Chairs, bool IsOnTodaysList, Allocations? Held)
{
    private const string NamedWorker = "named worker";

    /// <param name="timeline">Read where it is needed: a worker's holds what was signed about hundreds of children.</param>
    public static Relations Of(Subject subject, Func<Timeline> timeline, DateOnly today) => subject.Kind switch
    {
        SubjectKind.Worker => new(Set([subject.Id]), Set([]), Set([]), false, null),
        SubjectKind.Team => new(Set([]), Set([subject.Id]), Set([]), false, null),
        _ => OfPerson(timeline(), today),
    };

    /// <summary>Of a family, an adult, a household or a home: whoever works with one of its children.</summary>
    public Relations With(IEnumerable<Relations> others) => others.Aggregate(this, (one, other) => new(
        Set([.. one.Workers, .. other.Workers]), Set([.. one.Teams, .. other.Teams]), Set([.. one.Chairs, .. other.Chairs]), one.IsOnTodaysList || other.IsOnTodaysList, one.Held ?? other.Held));

    private static Relations OfPerson(Timeline timeline, DateOnly today)
    {
        var records = timeline.Records.Where(record => record.Happened.Day <= today).ToList();
        var open = new Dictionary<(string? Kind, string? Worker), CaseRecord>();
        CaseRecord? lastHeld = null;
        foreach (var record in records.Where(record => record.Type == RecordTypes.Allocation))
        {
            var key = (record.Text("kind"), record.Text("worker"));
            if (record.Text("step") != "started")
            {
                open.Remove(key);
                continue;
            }

            open[key] = record;
            lastHeld = record.Text("kind") == NamedWorker ? record : lastHeld;
        }

        var appointed = new[] { RecordTypes.AdviserAppointed, RecordTypes.LeadPractitioner }.SelectMany(type => Appointed(records, type));
        IEnumerable<CaseRecord> held = open.Count > 0 ? open.Values : lastHeld is null ? [] : [lastHeld];
        return new Relations(
            Set([.. open.Values.Select(record => record.Text("worker")).OfType<string>(), .. appointed]),
            Set([.. held.Select(record => record.Text("to-team")).OfType<string>()]),
            Set([.. Appointed(records, RecordTypes.ReviewingOfficerAppointed), .. Core.Oversight.Chairs.All(timeline)]),
            IsListed(records, today),
            Allocations.Of(timeline));
    }

    private static IEnumerable<string> Appointed(IEnumerable<CaseRecord> records, string type) => records
        .Where(record => record.Type == type && record.Text("worker") is not null).GroupBy(record => record.Text("worker")!)
        .Where(group => group.Last().Text("step") != "ended").Select(group => group.Key);

    /// <summary>A police notice of domestic abuse that the daily meeting has not decided, or decided today.</summary>
    private static bool IsListed(IReadOnlyList<CaseRecord> records, DateOnly today) => records
        .Where(record => record.Type == RecordTypes.PoliceNotice && record.Text("kind") == "domestic abuse")
        .Any(notice => !records.Any(decision => decision.Type == RecordTypes.Decision && decision.Text("kind") == "pitstop" && decision.About == notice.Id && decision.Happened.Day < today));

    private static HashSet<string> Set(IEnumerable<string> ids) => [.. ids];
}
