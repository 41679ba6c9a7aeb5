using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Access;

/// <summary>What its own records say of who may see a person's record: restricted, named readers, opened with a reason. As it stands on a day.</summary>
internal sealed class Guard
{
    public static readonly Guard None = new();

    /// <summary>The record types that say it.</summary>
    public static readonly IReadOnlySet<string> Types = new HashSet<string> { RecordTypes.Restriction, RecordTypes.NamedReader, RecordTypes.OpenedWithReason };

    public const string MaySee = "may see";

    private readonly Dictionary<string, CaseRecord> _mayNot = [];

    private readonly HashSet<string> _may = [];

    private readonly List<CaseRecord> _namings = [];

    private readonly List<CaseRecord> _opened = [];

    private Guard()
    {
    }

    public bool IsRestricted { get; private init; }

    public bool IsHidden { get; private init; }

    /// <summary>What restricts it; null where nothing does.</summary>
    public CaseRecord? Restriction { get; private init; }

    /// <summary>What names each reader who may see it, and each who may not.</summary>
    public IReadOnlyList<CaseRecord> Namings => _namings;

    public IReadOnlyList<CaseRecord> Opened => _opened;

    public IReadOnlyCollection<string> Named => _may;

    /// <param name="ids">All ids of the person: what is said of a family or a household restricts that record alone.</param>
    public static Guard Of(Timeline timeline, IReadOnlyList<Subject> ids, DateOnly today)
    {
        var records = timeline.Records.Where(record => Types.Contains(record.Type) && ids.Contains(record.Subject)).OrderBy(record => record.Sequence).ToList();
        if (records.Count == 0)
        {
            return None;
        }

        var last = records.LastOrDefault(record => record.Type == RecordTypes.Restriction);
        var restricted = last is not null && last.Text("step") == "restricted" && Holds(last, today);
        var guard = new Guard { IsRestricted = restricted, IsHidden = restricted && last!.Text("hidden") == "yes", Restriction = restricted ? last : null };
        if (restricted && last!.Author is { } author)
        {
            guard._may.Add(author.Id);
        }

        foreach (var one in records.Where(record => record.Type == RecordTypes.NamedReader && record.Text("person") is not null)
            .GroupBy(record => (Person: record.Text("person")!, List: record.Text("list"))).Select(group => (group.Key, Last: group.Last()))
            .Where(pair => pair.Last.Text("step") == "named" && Holds(pair.Last, today)))
        {
            guard._namings.Add(one.Last);
            if (one.Key.List == MaySee)
            {
                guard._may.Add(one.Key.Person);
            }
            else
            {
                guard._mayNot[one.Key.Person] = one.Last;
            }
        }

        guard._opened.AddRange(records.Where(record => record.Type == RecordTypes.OpenedWithReason));
        return guard;
    }

    public bool Names(string? worker) => worker is not null && _may.Contains(worker);

    /// <summary>Null where the person is on no list of those who may not see it; else whether they may know that it is there.</summary>
    public bool? Excludes(string? worker) => worker is not null && _mayNot.TryGetValue(worker, out var record) ? record.Text("hidden") == "yes" : null;

    /// <summary>The end of the time for which somebody has opened it with a reason.</summary>
    public DateTimeOffset? OpenedUntil(Reader who, DateTimeOffset now) => _opened
        .Where(record => record.Author?.Id == (who.Worker ?? who.Account) && Until(record) is { } until && until > now && record.Happened.Start <= now)
        .Select(Until).LastOrDefault();

    /// <summary>For what somebody must have the right who writes a record of a type: who may see a record is said by whoever may restrict it.</summary>
    public static Purpose ToWrite(string type) => type is RecordTypes.Restriction or RecordTypes.NamedReader ? Purpose.Restrict : Purpose.Write;

    private static DateTimeOffset? Until(CaseRecord record) => Moment.TryParse(record.Text("until"), null, out var until) ? until.Start : null;

    private static bool Holds(CaseRecord record, DateOnly today) =>
        record.Happened.Day <= today && (!Moment.TryParse(record.Text("until"), null, out var until) || until.Day >= today);
}
