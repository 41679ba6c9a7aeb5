using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Oversight;

/// <summary>
/// The rules of who may sign what, and of what an answer to a breach must be: asked of a record before it is written, whatever page or program writes it.
/// </summary>
public sealed class OversightCheck(Authority authority)
{
    private static readonly string[] Approving = ["action-verified", "countersignature", "finding-closed", "impact-check"];

    private static readonly Objection NotLate = new("not-late", "clock", "Nothing is late under this name: it may have been kept, or corrected, meanwhile.");

    private readonly NoteRules _notes = new(authority.Catalogue, authority.Engine.Calendar);

    private readonly MigrationRules _migration = new(authority.Catalogue, authority.Engine.Calendar);

    /// <summary>What stands against a record that a person writes; none where it may be written.</summary>
    /// <param name="with">Those that the same form writes: what is said of one child is not said of another in the same words.</param>
    public IReadOnlyList<Objection> Of(CaseRecord record, IReadOnlyList<CaseRecord>? with = null)
    {
        if (record.Author is not { } author || record.Corrects is { Kind: CorrectionKind.Voids })
        {
            return [];
        }

        var timeline = authority.Overview.Timeline(record.Subject, record.Happened);
        var posts = authority.Overview.Surroundings(record.Happened).Posts;
        return record.Type switch
        {
            RecordTypes.OversightNote => Note(record, timeline, with ?? []),
            RecordTypes.MigrationReview => _migration.Objections(record, authority.Overview.Surroundings(authority.Now).Reviews, record.Fields.GetValueOrDefault("breaches") is FieldValue.Number { Value: var count } ? (int)count : 0, posts),
            RecordTypes.Challenge or RecordTypes.Agreement or RecordTypes.BreachHeard or RecordTypes.Escalation => Answer(record, author, timeline),
            RecordTypes.ChallengeAnswer => Replied(record, author),
            RecordTypes.PanelDecision => [.. Answer(record, author, timeline), .. Found(WhoMayAnswer.PanelDecides(record))],
            RecordTypes.Allocation when record.Text("step") == "started" => Found(Allocated(record)),
            "supervision" => Found(Supervised(record, posts)),
            RecordTypes.Conference or RecordTypes.LookedAfterReview or RecordTypes.ChairCheck => Found(WhoMayAnswer.ChairIsIndependent(author, Allocations.Of(timeline))),
            RecordTypes.ConflictOfInterest => Found(WhoMayAnswer.ConflictIsDecidedByAnother(record, author, authority.Catalogue), record.Text("step") == "decided" ? Approved(author, record) : null),
            RecordTypes.Audit => Found(WhoMayAnswer.AuditorIsIndependent(author, Allocations.Of(timeline))),
            "closure" when record.Text("step") == "authorised" => Found(NotReferredBack(author, timeline, record), Approved(author, record)),
            "assessment" when record.Text("step") == "authorised" => Found(Authorised(author, timeline, record)),
            var type when Approving.Contains(type) => Found(Approved(author, record)),
            _ => [],
        };
    }

    private static IReadOnlyList<Objection> Found(params ReadOnlySpan<Objection?> found)
    {
        var objections = new List<Objection>();
        foreach (var one in found)
        {
            if (one is not null)
            {
                objections.Add(one);
            }
        }

        return objections;
    }

    /// <summary>The breaches that a record answers: the one it names, or those of the clocks that what it is about has started. Null where the one it names is not late.</summary>
    private IReadOnlyList<(BreachedClock Late, BreachStanding Standing)>? Answered(CaseRecord record, Timeline timeline)
    {
        if (record.Text("clock") is { } named)
        {
            return authority.Clocks.Late(record.Subject, named, record.Happened) is { } one ? [one] : null;
        }

        return record.About is null ? [] : [.. authority.Clocks.Rows(record.Subject, new ClockQuery(record.Happened), authority.Overview.Coverage())
            .Where(row => row.Clock.Breached is not null && row.Clock.StartedBy is { } start && start == (timeline.RootOf(record.About) ?? record.About))
            .Select(row => authority.Clocks.Late(record.Subject, row.Clock.Id, record.Happened)).OfType<(BreachedClock, BreachStanding)>()];
    }

    private IReadOnlyList<Objection> Note(CaseRecord note, Timeline timeline, IReadOnlyList<CaseRecord> with)
    {
        if (Answered(note, timeline) is not { } breaches)
        {
            return [NotLate];
        }

        if (IsDatedOtherwise(note))
        {
            return [Dated];
        }

        var posts = authority.Overview.Surroundings(note.Happened).Posts;
        var names = NoteTexts.NamesOf(timeline);
        var used = authority.NoteTexts.For(note, with);
        return breaches.Count == 0
            ? _notes.Content(note, used, names)
            : [.. breaches.SelectMany(one => _notes.Objections(note, one.Late, one.Standing, posts, used, names).Select(objection => objection with { Words = authority.Names.InWords(objection.Words) })).Distinct()];
    }

    /// <summary>Whoever answers a challenge is not who raised it, and is of the stage at which it stands.</summary>
    private IReadOnlyList<Objection> Replied(CaseRecord answer, Author author) => answer.About is not { } about || authority.Overview.LastOf(about) is not { Type: RecordTypes.Challenge } challenge
        ? [new Objection("about-no-challenge", null, "Open the challenge and answer it from its own page, so that it is known which one this answers.")]
        : Found(
            WhoMayAnswer.NotWhoChallenged(author, challenge, answer),
            WhoMayAnswer.NotWhoIsCloseToTheChair(author, challenge, authority.Overview.Timeline(challenge.Subject, answer.Happened)),
            WhoMayAnswer.OfTheStage(author, answer.Text("stage"), authority.Catalogue));

    /// <summary>An answer to a breach that is no note.</summary>
    private IReadOnlyList<Objection> Answer(CaseRecord record, Author author, Timeline timeline)
    {
        if (Answered(record, timeline) is not { } breaches)
        {
            return [NotLate];
        }

        var employment = authority.Overview.Surroundings(record.Happened).Posts.EmploymentOf(author.Id, record.Happened.Day);
        return
        [
            .. breaches.SelectMany(one => Found(WhoMayAnswer.NotWhoMissedTheDate(author, one.Late), WhoMayAnswer.NotTheAgencyForAnAgencyTeam(author, employment, one.Late))).Distinct(),
            .. Found(
                record.Type == RecordTypes.Agreement && IsDatedOtherwise(record) ? Dated : null,
                record.Type == RecordTypes.Challenge && record.Text("formal") == "yes" ? WhoMayAnswer.OfTheRole(author, Challengers, new Responsible(Challengers), authority.Catalogue) : null,
                record.Type == RecordTypes.Agreement ? Approved(author, record) : null),
        ];
    }

    /// <summary>An answer that is given today and dated yesterday would seem to have been in time.</summary>
    private bool IsDatedOtherwise(CaseRecord answer) =>
        answer.Happened.Day != (answer.Corrects is { } correction && authority.Overview.Find(correction.Record) is { } corrected ? corrected.Happened.Day : authority.Today);

    private static readonly Objection Dated = new("answer-dated", null, "An answer counts from the day on which it is written: date it today.");

    private const string Challengers = "conference chair or reviewing officer";

    private Objection? Allocated(CaseRecord record)
    {
        if (record.Text("to-team") is not { } team)
        {
            return null;
        }

        var records = authority.Overview.Own(new Subject(SubjectKind.Team, team), record.Happened).Records.ToList();
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
