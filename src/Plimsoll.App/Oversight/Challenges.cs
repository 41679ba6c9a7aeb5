using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Oversight;

/// <summary>A challenge by a chair or a reviewing officer, and how it stands.</summary>
/// <param name="Record">The record that raised it.</param>
/// <param name="Wrong">What is wrong, in the challenger's words.</param>
/// <param name="Clock">The late promise that it names; null where it names none.</param>
/// <param name="Stages">Who answers in turn: empty for a challenge that is not formal.</param>
/// <param name="Now">The stage at which it stands; null where it is settled, or not formal.</param>
public sealed record ChallengeView(
    string Record, Named Child, string By, DateOnly On, bool IsFormal, string? Wrong, string? Wanted, DateOnly? WantedBy, string? Clock,
    IReadOnlyList<ChallengeStage> Stages, ChallengeStage? Now, IReadOnlyList<ChallengeReply> Replies, bool IsResolved);

/// <summary>A stage of a challenge.</summary>
/// <param name="Code">The stage as an answer names it: <c>service manager</c>.</param>
/// <param name="Who">Who answers in it, with the name where it is known.</param>
/// <param name="Person">The id of that person.</param>
/// <param name="Due">The last day on which the answer is in time.</param>
public sealed record ChallengeStage(string Code, string Who, string? Person, DateOnly? Due, ChallengeStanding Standing, DateOnly? Answered);

/// <summary>How a stage of a challenge stands.</summary>
public enum ChallengeStanding
{
    /// <summary>The stages before it may still settle it.</summary>
    NotYet,

    /// <summary>An answer is awaited, in time still.</summary>
    Waits,

    /// <summary>Its time passed without an answer, and it went up.</summary>
    Late,

    Answered,
}

/// <summary>An answer to a challenge.</summary>
/// <param name="Line">The record's line: "Challenge answered by service manager: accepted".</param>
/// <param name="Result">What is different for the child, where that is said.</param>
public sealed record ChallengeReply(string Record, string Line, string? Words, string? Result, string By, DateOnly On);

/// <summary>Challenges and their answers, worked out from the records: nobody types a stage that the clock can tell.</summary>
public sealed class Challenges(Authority authority)
{
    private const string Talk = "talk";

    private const string LastStage = "head of service";

    private readonly AnswerWords _words = new(authority.Names);

    private readonly Looks _looks = new(authority);

    /// <summary>One challenge.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<ChallengeView> Of(Reader reader, string id)
    {
        authority.Overview.Follow();
        if (authority.Overview.LastOf(id) is not { Type: RecordTypes.Challenge } challenge)
        {
            return new(AccessAnswer.Hidden, null);
        }

        var access = authority.Access.May(reader, Purpose.Open, challenge.Subject);
        _looks.Keep(reader, "challenge", challenge.Subject, access);
        return new(access, access.IsAllowed ? View(challenge, authority.Overview.Timeline(authority.Overview.IdOf(challenge.Subject), authority.Now), authority.Today) : null);
    }

    /// <summary>For which stage a reader would answer, and why they may not; null where they may.</summary>
    public (string Stage, string? MayNot) Answer(Reader reader, ChallengeView view)
    {
        var author = authority.Access.SignsIn(reader, view.Child.Subject).As(authority);
        var stage = view.Now?.Code ?? Talk;
        // Who stands above may answer in their own name at once.
        var own = view.Stages.FirstOrDefault(one => one.Code == author.Role && one.Standing is ChallengeStanding.Waits or ChallengeStanding.NotYet)?.Code;
        var answered = authority.Overview.LastOf(view.Record);
        var empty = new CaseRecord { Id = RecordId.New(authority.Instant), Subject = view.Child.Subject, Type = RecordTypes.ChallengeAnswer, Happened = authority.Now, Author = author };
        return (own ?? stage, !authority.Access.May(reader, Purpose.Write, view.Child.Subject).IsAllowed ? "Your role does not write in this record."
            : answered is null ? null
            : (WhoMayAnswer.NotWhoChallenged(author, answered, empty)
                ?? WhoMayAnswer.NotWhoIsCloseToTheChair(author, answered, authority.Overview.Timeline(view.Child.Subject, authority.Now))
                ?? WhoMayAnswer.OfTheStage(author, own ?? stage, authority.Catalogue))?.Words);
    }

    /// <summary>Those of these children that are not settled on a day, whose answer has waited longest first.</summary>
    /// <param name="rows">The clocks of the service on that day.</param>
    internal IReadOnlyList<ChallengeView> Open(IEnumerable<ClockRow> rows, DateOnly day) =>
    [
        .. rows.Where(row => row.Clock is { IsOpen: true, StartedBy: not null, Subject.Kind: SubjectKind.Child } && IsAnswerTo(row.Clock.Standard))
            .Select(row => (row.Clock.Subject, row.Clock.StartedBy)).Distinct()
            .Select(one => (one.Subject, Timeline: authority.Overview.Timeline(one.Subject, Moment.On(day)), one.StartedBy))
            .Select(one => View(one.Timeline.Records.First(record => one.Timeline.RootOf(record.Id) == one.StartedBy), one.Timeline, day))
            .Where(view => !view.IsResolved)
            .OrderBy(view => view.Now?.Due ?? DateOnly.MaxValue).ThenBy(view => view.Child.Name, StringComparer.CurrentCulture).ThenBy(view => view.Record, StringComparer.Ordinal),
    ];

    internal ChallengeView View(CaseRecord challenge, Timeline timeline, DateOnly day)
    {
        var root = timeline.RootOf(challenge.Id) ?? challenge.Id;
        var replies = timeline.Records.Where(record => record.Type == RecordTypes.ChallengeAnswer && record.About is { } about && (timeline.RootOf(about) ?? about) == root).ToList();
        var stages = Stages(challenge.Subject, root, timeline, day);
        var isResolved = replies.Exists(reply => reply.Text("resolved") == "yes");
        return new ChallengeView(
            challenge.Id,
            new Named(timeline.Subject, authority.Names.Of(timeline.Subject)),
            challenge.Author is { } author ? authority.Names.Worker(author.Id) : Words.Start(challenge.Text("raised-by") ?? "not signed"),
            challenge.Happened.Day,
            challenge.Text("formal") == "yes",
            challenge.Text("about-what"),
            challenge.Text("wanted"),
            Moment.TryParse(challenge.Text("wanted-by"), null, out var by) ? by.Day : null,
            challenge.Text("clock"),
            stages,
            isResolved ? null : stages.FirstOrDefault(stage => stage.Standing == ChallengeStanding.Waits) ?? stages.LastOrDefault(stage => stage.Standing == ChallengeStanding.Late),
            [.. replies.Select(Reply)],
            isResolved);
    }

    private List<ChallengeStage> Stages(Subject child, string root, Timeline timeline, DateOnly day)
    {
        var clocks = authority.Clocks.Rows(child, new ClockQuery(authority.Clocks.At(day), All: true), authority.Overview.Coverage())
            .Select(row => row.Clock).Where(clock => clock.StartedBy == root && IsAnswerTo(clock.Standard)).OrderBy(clock => clock.Due).ToList();
        var line = new LineOfManagement(authority.Catalogue, authority.Overview.Surroundings(Moment.On(day)).Posts);
        var whose = Allocations.Of(timeline).Whose(day);
        var waits = clocks.FindIndex(clock => clock is { IsOpen: true, Breached: null });
        return [.. clocks.Select((clock, place) =>
        {
            var code = clock.Step == Talk || (clock.Step is { } step && authority.Catalogue.Roles.ContainsKey(step)) ? clock.Step : LastStage;
            var who = authority.Names.Of(line.Find(code == Talk ? "team manager" : code, whose, day));
            return new ChallengeStage(
                code,
                code == Talk ? $"{who.Words}, in a talk" : who.Words,
                line.Find(code == Talk ? "team manager" : code, whose, day).Person,
                clock.Due?.Day,
                clock.Met is not null ? ChallengeStanding.Answered : clock.Breached is not null ? ChallengeStanding.Late : place == waits ? ChallengeStanding.Waits : ChallengeStanding.NotYet,
                clock.Met?.Day);
        })];
    }

    private ChallengeReply Reply(CaseRecord reply)
    {
        var type = authority.Catalogue.RecordTypes[reply.Type];
        return new ChallengeReply(
            reply.Id,
            type.Summary?.Of(reply, type, _words.Word) ?? type.Title,
            reply.Text("words"),
            reply.Text("result-for-child"),
            reply.Author is { } author ? authority.Names.Worker(author.Id) : "Not signed",
            reply.Happened.Day);
    }

    /// <summary>A promise that begins with a challenge is the promise to answer it.</summary>
    private static bool IsAnswerTo(Standard standard) => standard.From?.Events.OfType<RecordHappens>().Any(happens => happens.Record.Type == RecordTypes.Challenge) == true;
}
