using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Notices;

/// <summary>Of which kind a notice is.</summary>
public static class NoticeKinds
{
    /// <summary>A ladder says that somebody is told of a breach.</summary>
    public const string Told = "told";

    public const string Challenge = "challenge";

    public const string Allocation = "allocation";

    /// <summary>Work came back to who wrote it.</summary>
    public const string Returned = "returned";

    /// <summary>A figure signals, and its owner explains it.</summary>
    public const string Signal = "signal";

    /// <summary>Somebody opened with a reason what is not theirs to open.</summary>
    public const string Opened = "opened";

    public static string WordsFor(string kind) => kind switch
    {
        Told => "A promise is late, and you are to know of it.",
        Challenge => "A challenge waits for an answer.",
        Allocation => "You have been allocated.",
        Returned => "Your work came back with what is missing.",
        Opened => "Somebody opened a record that you answer for, which is not theirs to open. See who and why.",
        Signal => "A figure has moved by more than its usual coming and going. Please say what happened.",
        _ => "Something has been written for you.",
    };
}

/// <summary>Who is to be told of a record that somebody, or the program, has just written. Nobody is told of what they wrote themselves.</summary>
internal sealed class WhoIsTold(Authority authority)
{
    private const string TeamManager = "team manager";

    private const string Returned = "returned";

    /// <summary>None for most records, and for what a source brought.</summary>
    public IReadOnlyList<NoticeRow> Of(CaseRecord record)
    {
        if (record.Source != CaseRecord.FromPerson || record.Corrects is not null)
        {
            return [];
        }

        IEnumerable<NoticeRow?> told = record.Type switch
        {
            RecordTypes.Notice => [ByRole(record, NoticeKinds.Told, record.Text("role"), record.Text("to"))],
            RecordTypes.Challenge => [Person(record, NoticeKinds.Challenge, Held(record)?.Worker), ByRole(record, NoticeKinds.Challenge, TeamManager)],
            RecordTypes.Allocation when record.Text("step") == "started" => [Person(record, NoticeKinds.Allocation, record.Text("worker"))],
            RecordTypes.OpenedWithReason => authority.Access.WhoAnswersFor(authority.Overview.IdOf(record.Subject)).Select(one => Person(record, NoticeKinds.Opened, one)),
            RecordTypes.MeasureSignal => [ByRole(record, NoticeKinds.Signal, record.Subject.Kind == SubjectKind.Team ? TeamManager : Owner())],
            _ when record.Text("step") == Returned => [Person(record, NoticeKinds.Returned, Writer(record))],
            _ => [],
        };
        return [.. told.OfType<NoticeRow>().Where(notice => notice.Worker is null || notice.Worker != record.Author?.Id).DistinctBy(notice => notice.Id)];
    }

    private static NoticeRow? Person(CaseRecord record, string kind, string? worker) => worker is null ? null : Row(record, kind, worker, null, null);

    /// <summary>The post that carries the role, and who holds it; the person alone where no post is on record.</summary>
    private NoticeRow? ByRole(CaseRecord record, string kind, string? role, string? to = null)
    {
        if (role is null || !authority.Catalogue.Roles.ContainsKey(role))
        {
            return Person(record, kind, to);
        }

        var day = record.Happened.Day;
        var found = new LineOfManagement(authority.Catalogue, authority.Overview.Surroundings(record.Happened).Posts).Find(role, Whose(record), day);
        return found.Post is null && (to ?? found.Person) is null ? null : Row(record, kind, to ?? found.Person, to is null || to == found.Person ? found.Post : null, role);
    }

    private Whose Whose(CaseRecord record) => record.Subject.Kind switch
    {
        SubjectKind.Team => new Whose(record.Subject.Id, null),
        SubjectKind.Worker => new Whose(null, record.Subject.Id),
        _ => new Whose(Held(record)?.Team, Held(record)?.Worker, Chair: Chairs.Last(Timeline(record))),
    };

    private Allocation? Held(CaseRecord record) => Allocations.Of(Timeline(record)).On(record.Happened.Day);

    private Timeline Timeline(CaseRecord record) => authority.Overview.Timeline(record.Subject, record.Happened);

    /// <summary>Who wrote last what was sent back; else who holds the child.</summary>
    private string? Writer(CaseRecord record)
    {
        var timeline = Timeline(record);
        var start = record.About is { } about ? timeline.RootOf(about) ?? about : null;
        return timeline.Records.LastOrDefault(other => other.Type == record.Type && other.Id != record.Id && other.Author is { } author && author.Id != record.Author?.Id
            && start is not null && (timeline.RootOf(other.Id) == start || (other.About is { } same && (timeline.RootOf(same) ?? same) == start)))?.Author!.Id ?? Held(record)?.Worker;
    }

    /// <summary>Who owns the promise that signals are explained.</summary>
    private string? Owner() => authority.Catalogue.Standards.FirstOrDefault(standard => standard.Subject == SubjectKind.Authority && standard.Owner is not null
        && standard.From?.Events.OfType<RecordHappens>().Any(happens => happens.Record.Type == RecordTypes.MeasureSignal) == true)?.Owner;

    private static NoticeRow Row(CaseRecord record, string kind, string? worker, string? post, string? role) =>
        new(RecordId.FromKey("told of", record.Id, post is null ? $"worker {worker}" : $"post {post}"), record.Id, kind, record.Subject, worker, post, role, record.Appended);
}
