using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Oversight;

/// <summary>
/// The rules of who may sign what, asked of a record before it is written, whatever page or program writes it.
/// </summary>
public sealed class OversightCheck(Authority authority)
{
    private static readonly string[] Approving = ["agreement", "action-verified", "countersignature", "finding-closed", "impact-check"];

    /// <summary>What stands against a record that a person writes; none where it may be written.</summary>
    public IReadOnlyList<Objection> Of(CaseRecord record)
    {
        if (record.Author is not { } author)
        {
            return [];
        }

        var timeline = authority.Overview.Timeline(record.Subject, record.Happened);
        var posts = authority.Overview.Surroundings(record.Happened).Posts;
        Objection?[] found = record.Type switch
        {
            RecordTypes.Allocation when record.Text("step") == "started" => [Allocated(record)],
            "supervision" => [Supervised(record, posts)],
            "audit" => [WhoMayAnswer.AuditorIsIndependent(author, Allocations.Of(timeline))],
            "closure" when record.Text("step") == "authorised" => [NotReferredBack(author, timeline, record), Approved(author, record)],
            "assessment" when record.Text("step") == "authorised" => [Authorised(author, timeline, record)],
            RecordTypes.PanelDecision => [WhoMayAnswer.PanelDecides(record)],
            var type when Approving.Contains(type) => [Approved(author, record)],
            _ => [],
        };
        return [.. found.OfType<Objection>()];
    }

    /// <summary>What stands against an answer to a breach that is no note.</summary>
    internal IReadOnlyList<Objection> Answering(CaseRecord record, BreachedClock breach)
    {
        var author = record.Author!;
        var employment = authority.Overview.Surroundings(record.Happened).Posts.EmploymentOf(author.Id, record.Happened.Day);
        Objection?[] found =
        [
            WhoMayAnswer.NotWhoMissedTheDate(author, breach),
            WhoMayAnswer.NotTheAgencyForAnAgencyTeam(author, employment, breach),
            record.Type == RecordTypes.Challenge ? WhoMayAnswer.OfTheRole(author, "conference chair or reviewing officer", new Responsible("conference chair or reviewing officer"), authority.Catalogue) : null,
        ];
        return [.. found.OfType<Objection>(), .. Of(record)];
    }

    private Objection? Allocated(CaseRecord record)
    {
        if (record.Text("to-team") is not { } team)
        {
            return null;
        }

        var records = authority.Overview.Timeline(new Subject(SubjectKind.Team, team), record.Happened).Records.ToList();
        var isAgency = (records.LastOrDefault(one => one.Type == RecordTypes.TeamRecord && one.Text("employment") is not null)?.Text("employment") ?? record.Author?.TeamEmployment) == "agency";
        var manager = records.LastOrDefault(one => one.Type == "accountable-manager");
        return isAgency || manager?.Text("employment") == "agency" ? WhoMayAnswer.AccountableManagerIsPermanent(team, manager?.Text("manager"), manager?.Text("employment")) : null;
    }

    private static Objection? Supervised(CaseRecord record, Posts posts)
    {
        var day = record.Happened.Day;
        var supervisor = record.Text("supervisor") is { } id ? posts.EmploymentOf(id, day) : null;
        return WhoMayAnswer.SupervisorIsPermanent(posts.EmploymentOf(record.Subject.Id, day), supervisor ?? record.Text("supervisor-employment"));
    }

    private static Objection? NotReferredBack(Author author, Timeline timeline, CaseRecord record) =>
        WhoMayAnswer.NotClosedByWhoHoldsIt(author, timeline.Records.Any(one => one.Type == "referred-back"), Allocations.Of(timeline).On(record.Happened.Day));

    private Objection? Approved(Author author, CaseRecord record) =>
        record.About is { } about && authority.Overview.Find(about) is { } approved ? WhoMayAnswer.ApproverIsNotTheAuthor(author, approved) : null;

    /// <summary>Who submitted an assessment, or else who started it, does not sign it off.</summary>
    private Objection? Authorised(Author author, Timeline timeline, CaseRecord record)
    {
        var own = timeline.Records.LastOrDefault(one => one.Type == "assessment" && one.Text("step") == "submitted" && (one.About == record.About || one.Id == record.About));
        return own is not null ? WhoMayAnswer.ApproverIsNotTheAuthor(author, own) : Approved(author, record);
    }
}
