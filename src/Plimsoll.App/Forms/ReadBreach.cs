using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.App.Oversight;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>Shows one late promise, and by which forms this reader may answer it.</summary>
public sealed class ReadBreach(Authority authority)
{
    /// <summary>The answers to a breach, in the order of a ladder.</summary>
    private static readonly string[] Answering = [RecordTypes.OversightNote, RecordTypes.Challenge, RecordTypes.Escalation, RecordTypes.Agreement, RecordTypes.PanelDecision, RecordTypes.BreachHeard];

    private readonly ClockWords _clocks = new(authority);

    private readonly ClockAnswers _kept = new(authority.Catalogue);

    private readonly AnswerWords _words = new(authority.Names);

    private readonly OversightCheck _check = new(authority);

    private readonly FormPeople _people = new(authority);

    private readonly WhoWrites _writes = new(authority);

    private readonly LadderWords _ladder = new(authority.Names);

    private readonly Challenges _challenges = new(authority);

    private readonly Looks _looks = new(authority);

    /// <param name="clock">The clock's id.</param>
    /// <param name="about">Whose clock it is; null looks for it in the whole service.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<BreachView> Of(Reader reader, string clock, Subject? about)
    {
        authority.Overview.Follow();
        if ((about ?? SubjectOf(clock)) is not { } named)
        {
            return new(AccessAnswer.Hidden, null);
        }

        var access = authority.Access.May(reader, Purpose.Open, named);
        var subject = authority.Overview.IdOf(named);
        _looks.Keep(reader, "late promise", subject, access);
        return !access.IsAllowed ? new(access, null)
            : authority.Clocks.Rows(subject, new ClockQuery(authority.Now, All: true, Ended: true), authority.Overview.Coverage()).FirstOrDefault(row => row.Clock.Id == clock && row.Clock.Breached is not null) is { } row
                ? new(access, View(reader, row))
                : new(AccessAnswer.Hidden, null);
    }

    private Subject? SubjectOf(string clock) => authority.Clocks.On(authority.Today).WithBreach(clock);

    private BreachView View(Reader reader, ClockRow row)
    {
        var clock = row.Clock;
        var timeline = authority.Overview.Timeline(clock.Subject, authority.Now);
        var view = _clocks.View(row, authority.Today);
        return new BreachView(
            _people.Name(clock.Subject),
            view,
            [.. Means(clock)],
            row.AtDue is { } held ? string.Join(", ", new[] { authority.Names.Worker(held.Worker), held.Team }.OfType<string>()) : null,
            [.. row.Breach.ResponsibleNow.Select(who => authority.Names.Of(who).Words)],
            [.. row.Breach.MissedBy.Select(missed => $"{authority.Names.Of(missed.Who).Words}, by {Words.Of(missed.Due)}")],
            Asked(reader, row),
            [.. row.Ladder.Select(_ladder.Line)],
            [.. timeline.Records.Where(record => record.Subject == clock.Subject && Answering.Contains(record.Type) && record.Type != RecordTypes.Challenge && IsAbout(record, clock)).Reverse().Select(record => Given(record, row))],
            [.. timeline.Records.Where(record => record.Type == RecordTypes.Challenge && IsAbout(record, clock)).Reverse().Select(record => _challenges.View(record, timeline, authority.Today))],
            clock.IsOpen ? Ways(reader, row) : [],
            clock.IsOpen ? [.. _kept.Of(clock).Select(answer => new WhatNext(answer.Type.Id, answer.Type.Title, answer.About) { Whose = _writes.May(reader, answer.Type, clock.Subject) ? null : _writes.Whose(answer.Type, clock.Subject, reader.First?.Team) })] : []);
    }

    private static IEnumerable<string> Means(Clock clock)
    {
        if (ClockWords.IsSafety(clock.Standard))
        {
            yield return "It is about a child's safety: somebody answers for it today.";
        }

        if (clock.Standard.Note is { } note)
        {
            yield return note;
        }

        if (clock.StartWithoutTime)
        {
            yield return "Its start has a day and no time, so that it is counted from the first minute of that day.";
        }
    }

    /// <summary>What the reader owes now, by name or through a post that they hold or stand in for.</summary>
    private static string? Asked(Reader reader, ClockRow row) => row.Breach.Current is { State: AnswerState.Owed or AnswerState.MovedUp or AnswerState.Missed, MetOn: null } step
        && reader.Worker is { } worker && row.Breach.ResponsibleNow.Any(who => who.Person == worker)
        ? $"{Words.Start(step.Requires)}{(step.Due is { } due ? $", by {Words.Of(due)}" : "")}."
        : null;

    /// <summary>First what the ladder asks for now, then what it asks for at all, then what may be written besides.</summary>
    private IReadOnlyList<WayToAnswer> Ways(Reader reader, ClockRow row)
    {
        var asked = row.Ladder.Where(step => step.State is AnswerState.Owed or AnswerState.MovedUp or AnswerState.Missed).Select(step => TypeFor(step.Kind)).OfType<string>().ToList();
        var ladder = row.Ladder.Select(step => TypeFor(step.Kind)).OfType<string>().ToHashSet();
        return [.. Answering.Where(type => authority.Catalogue.RecordTypes.TryGetValue(type, out var known) && known.Subjects.Contains(row.Clock.Subject.Kind))
            .OrderByDescending(asked.Contains).ThenByDescending(ladder.Contains)
            .Select(type => Way(reader, type, row.Clock, ladder.Contains(type)))];
    }

    private static string? TypeFor(StepAnswer answer) => answer switch
    {
        StepAnswer.Note or StepAnswer.Decision => RecordTypes.OversightNote,
        StepAnswer.Agreement => RecordTypes.Agreement,
        StepAnswer.Challenge => RecordTypes.Challenge,
        StepAnswer.Panel => RecordTypes.PanelDecision,
        StepAnswer.Heard => RecordTypes.BreachHeard,
        StepAnswer.Raised => RecordTypes.Escalation,
        _ => null,
    };

    private static string Do(string type) => type switch
    {
        RecordTypes.OversightNote => "Write an oversight note",
        RecordTypes.Challenge => "Challenge it",
        RecordTypes.Escalation => "Raise it with a partner or a contractor",
        RecordTypes.Agreement => "Agree, as a second person",
        RecordTypes.PanelDecision => "Record what a panel decided",
        _ => "Record that a meeting heard it",
    };

    /// <summary>A chair's challenge of a late promise is formal, and about a delay: the form says so already.</summary>
    private static IReadOnlyDictionary<string, string> Known(Reader reader, string type) => type == RecordTypes.Challenge && reader.First?.Role is "conference chair" or "reviewing officer" && reader.First is { } held
        ? new Dictionary<string, string> { ["raised-by"] = held.Role, ["formal"] = "yes", ["about-kind"] = "delay" }
        : new Dictionary<string, string>();

    private AnswerGiven Given(CaseRecord record, ClockRow row)
    {
        var type = authority.Catalogue.RecordTypes[record.Type];
        var step = row.Ladder.FirstOrDefault(one => one.MetBy == record.Id);
        return new AnswerGiven(
            record.Id,
            type.Title,
            type.Summary?.Of(record, type, _words.Word) ?? type.Title,
            record.Text("impact") ?? record.Text("about-what") ?? record.Text("asked") ?? record.Text("explanation"),
            record.Author is { } author ? authority.Names.Worker(author.Id) : "Not signed",
            record.Happened.Day,
            record.Type == RecordTypes.OversightNote
                ? LadderWords.Worked(step?.Worked ?? NoteEffect.Worked(row.Clock, record.Happened.Day, NewDate(record), authority.Engine.StatusMoved(authority.Overview.Timeline(record.Subject, authority.Now), authority.Now), authority.Today, authority.Engine.Calendar.Working), given: true)
                : null);
    }

    /// <summary>Whether they may sign it is asked of an empty record: what must stand in it is asked when it is written.</summary>
    private WayToAnswer Way(Reader reader, string type, Clock clock, bool isAsked)
    {
        var given = Known(reader, type);
        if (!authority.Access.May(reader, Purpose.Write, clock.Subject).IsAllowed)
        {
            return new WayToAnswer(type, Do(type), "Your role does not write in this record.", isAsked, given);
        }

        var empty = new CaseRecord
        {
            Id = RecordId.New(authority.Instant),
            Subject = clock.Subject,
            Type = type,
            Happened = authority.Now,
            Author = authority.Access.SignsIn(reader, clock.Subject).As(authority),
            Fields = new Dictionary<string, FieldValue> { ["clock"] = FieldValue.Of(clock.Id) }.Concat(type == RecordTypes.Challenge ? [KeyValuePair.Create("formal", FieldValue.Of("yes"))] : []).ToDictionary(),
        };
        return new WayToAnswer(type, Do(type), _check.Of(empty).FirstOrDefault(objection => objection.Field is null)?.Words, isAsked, given);
    }

    private static DateOnly? NewDate(CaseRecord note) => Moment.TryParse(note.Text("new-date"), null, out var date) ? date.Day : null;

    private static bool IsAbout(CaseRecord record, Clock clock) => record.Text("clock") is { } named ? named == clock.Id : record.About is { } about && about == clock.StartedBy;
}
