using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>What answered a step: the record, its day (of two people, when the second signed), and the new date as far as it counts.</summary>
internal sealed record FoundAnswer(string? Record, DateOnly Day, string? By, DateOnly? NewDate = null);

/// <summary>Finds the record that answers a step of one breach: of the right type, about it, by a person who may, with the content that it needs.</summary>
internal sealed class StepAnswers(Catalogue catalogue, PromiseCalendar calendar, NoteContent content, BreachedClock breach, StepLine line)
{
    /// <summary>The first answer between two days; null where there is none.</summary>
    public FoundAnswer? First(LadderStep step, DateOnly from, DateOnly to)
    {
        if (step.Answer == StepAnswer.Visit)
        {
            return breach.Timeline.OfType(RecordTypes.Visit).Find(entry => entry.When.Day >= from && entry.When.Day <= to && entry.Record.Text("seen") == "yes") is { } visit
                ? new FoundAnswer(visit.Root, visit.When.Day, visit.Record.Author?.Id)
                : null;
        }

        if (IsNoneOnRecord(step.Answer))
        {
            return null;
        }

        var candidates = Candidates(step).Where(entry => entry.When.Day >= from && entry.When.Day <= to && breach.IsAbout(entry)).ToList();
        return candidates.Count == 0 ? null : Signed(step, candidates, from, to);
    }

    /// <summary>Most breaches have no answer of any kind.</summary>
    private bool IsNoneOnRecord(StepAnswer answer) => answer switch
    {
        StepAnswer.Note or StepAnswer.Decision => IsNone(RecordTypes.OversightNote),
        StepAnswer.Agreement => IsNone(RecordTypes.OversightNote) && IsNone(RecordTypes.Agreement),
        StepAnswer.Challenge => IsNone(RecordTypes.Challenge),
        StepAnswer.Panel => IsNone(RecordTypes.PanelDecision),
        StepAnswer.Heard => IsNone(RecordTypes.BreachHeard),
        StepAnswer.Raised => IsNone(RecordTypes.Escalation),
        _ => true,
    };

    private bool IsNone(string type) => breach.Timeline.OfType(type).Count == 0;

    private IEnumerable<Entry> Candidates(LadderStep step) => step.Answer switch
    {
        StepAnswer.Note or StepAnswer.Decision => Notes(),
        StepAnswer.Agreement => Notes().Concat(OfKind(RecordTypes.Agreement, "of", "decision")).OrderBy(entry => entry.At),
        StepAnswer.Challenge => OfKind(RecordTypes.Challenge, "formal", "yes"),
        StepAnswer.Panel => step.As is null ? breach.Timeline.OfType(RecordTypes.PanelDecision) : OfKind(RecordTypes.PanelDecision, "panel", step.As),
        StepAnswer.Heard => OfKind(RecordTypes.BreachHeard, "board", step.As),
        StepAnswer.Raised => OfKind(RecordTypes.Escalation, "kind", step.As),
        _ => [],
    };

    private IEnumerable<Entry> Notes() => breach.Timeline.OfType(RecordTypes.OversightNote).Where(entry => content.Says(entry.Record));

    private IEnumerable<Entry> OfKind(string type, string field, string? code) => breach.Timeline.OfType(type).Where(entry => code is null || entry.Record.Text(field) == code);

    /// <summary>Every role has signed, each by another person; one of them with the answer itself, the others by agreeing to it.</summary>
    private FoundAnswer? Signed(LadderStep step, List<Entry> candidates, DateOnly from, DateOnly to)
    {
        var roles = line.RolesOf(step);
        var signatures = roles.Count == 1 ? candidates : [.. candidates.Concat(OfKind(RecordTypes.Agreement, "of", "joint note")
            .Where(entry => entry.When.Day >= from && entry.When.Day <= to && breach.IsAbout(entry))).OrderBy(entry => entry.At)];
        var taken = new List<Entry>();
        foreach (var role in roles)
        {
            if (signatures.Find(entry => taken.TrueForAll(one => one.Record.Author?.Id != entry.Record.Author?.Id) && Signs(entry, role, step)) is not { } signature)
            {
                return null;
            }

            taken.Add(signature);
        }

        return taken.Find(candidates.Contains) is { } answer
            ? new FoundAnswer(answer.Root, taken.Max(entry => entry.When.Day), answer.Record.Author?.Id, NewDate(answer, step))
            : null;
    }

    private bool Signs(Entry entry, string role, LadderStep step)
    {
        var day = entry.When.Day;
        if (entry.Record.Author is not { } author)
        {
            return entry.Type == RecordTypes.Challenge && entry.Record.Text("raised-by") is { } raised && catalogue.IsOrIsAbove(raised, role);
        }

        var employment = line.Posts.EmploymentOf(author.Id, day);
        return WhoMayAnswer.NotWhoMissedTheDate(author, breach) is null
            && WhoMayAnswer.NotTheAgencyForAnAgencyTeam(author, employment, breach) is null
            && WhoMayAnswer.EmployedAsAsked(author, employment, catalogue.Roles.GetValueOrDefault(role)) is null
            && (step.Answer is StepAnswer.Panel or StepAnswer.Heard || step.As == "resolution protocol"
                || catalogue.IsOrIsAbove(author.Role, role)
                || WhoMayAnswer.OfTheRole(author, role, line.Find(role, breach.Whose(day), day).Who[0], catalogue) is null);
    }

    /// <summary>The new date of a note, as far as it may reach without the agreement of the next level.</summary>
    private DateOnly? NewDate(Entry note, LadderStep step)
    {
        if (Reading.DateIn(note, "new-date") is not { } asked)
        {
            return null;
        }

        var furthest = breach.FurthestDate(note.When.Day, calendar.Working);
        return asked.Day <= furthest || IsAgreed(note.Record, asked.Day, step.Who) ? asked.Day : furthest;
    }

    private bool IsAgreed(CaseRecord note, DateOnly date, string role) => NoteRules.AgreementTo(date, role, note.Author?.Id, breach, catalogue);
}
