using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>What an oversight note about a breach must be before it is written: who, what, until when, and for the how-manieth time. Audit tool, section 4.</summary>
public sealed class NoteRules(Catalogue catalogue, PromiseCalendar calendar)
{
    private static readonly string[] NeedADate = ["do by new date", "time-limited continue"];

    private readonly NoteContent _content = new(catalogue);

    /// <summary>Everything that stands against a note; none where it may be written.</summary>
    /// <param name="standing">How the breach stands on the day of the note.</param>
    /// <param name="used">Whether a text has stood in another note.</param>
    /// <param name="names">The names of the child.</param>
    public IReadOnlyList<Objection> Objections(
        CaseRecord note, BreachedClock breach, BreachStanding standing, Posts posts, Func<string, TextUse>? used = null, IReadOnlyList<string>? names = null)
    {
        List<Objection> found = [.. Signed(note, breach, standing, posts), .. Content(note, used, names)];
        if (NewDate(note, breach) is { } objection)
        {
            found.Add(objection);
        }

        return found;
    }

    /// <summary>What stands against its words, whoever signs it and whatever it answers.</summary>
    public IReadOnlyList<Objection> Content(CaseRecord note, Func<string, TextUse>? used = null, IReadOnlyList<string>? names = null) => [.. _content.Objections(note, used, names), .. Decided(note)];

    private IEnumerable<Objection> Signed(CaseRecord note, BreachedClock breach, BreachStanding standing, Posts posts)
    {
        if (note.Author is not { } author)
        {
            return [new Objection("not-signed", null, "A note is signed by the person who answers.")];
        }

        var employment = posts.EmploymentOf(author.Id, note.Happened.Day);
        Objection?[] found =
        [
            WhoMayAnswer.NotWhoMissedTheDate(author, breach),
            WhoMayAnswer.NotTheAgencyForAnAgencyTeam(author, employment, breach),
            Level(note, author, employment, breach, standing),
        ];
        return found.OfType<Objection>();
    }

    /// <summary>The first note is of the role that the ladder names, a second one of the next level, and instead of a third a panel decides.</summary>
    private Objection? Level(CaseRecord note, Author author, string? employment, BreachedClock breach, BreachStanding standing)
    {
        if (note.Corrects is not null)
        {
            // It stands in the place of one that was let through; that it is its author's, its correction asks.
            return null;
        }

        var answers = standing.Steps.Where(step => step.Kind is StepAnswer.Note or StepAnswer.Decision or StepAnswer.Agreement).ToList();
        var open = answers.Where(step => step.State is AnswerState.Owed or AnswerState.MovedUp || (step.State == AnswerState.Missed && step.MetOn is null)).ToList();
        if (open.Exists(step => Fits(author, employment, step)))
        {
            return null;
        }

        var earlier = breach.Timeline.OfType(RecordTypes.OversightNote)
            .Where(entry => entry.When.Day >= standing.MeasuredFrom && entry.Root != note.Id && breach.IsAbout(entry) && _content.Says(entry.Record)).ToList();
        if (earlier.Count >= 2)
        {
            return new Objection("third-note", null, "Two notes have been written about this and it is still late. A third would not help: put it to a panel, which decides.");
        }

        var first = open.FirstOrDefault() ?? answers.FirstOrDefault();
        if (first is null)
        {
            return null;
        }

        if (earlier.Count == 0)
        {
            return NotOf(author, employment, first);
        }

        var last = answers.LastOrDefault(step => step.MetOn is not null) ?? first;
        var next = open.FirstOrDefault(step => step.Step > last.Step)?.Role ?? catalogue.Roles.GetValueOrDefault(last.Role)?.Above ?? last.Role;
        return catalogue.IsOrIsAbove(author.Role, next)
            ? null
            : new Objection("second-note", null, $"A note was written about this on {earlier[^1].When.Day:d MMMM yyyy} and it is still late. The second one is the {next}'s: please send it up.");
    }

    private bool Fits(Author author, string? employment, Answer step) => NotOf(author, employment, step) is null;

    private Objection? NotOf(Author author, string? employment, Answer step)
    {
        var objections = step.Who.Select(who => WhoMayAnswer.OfTheRole(author, who.MovedUp is null ? RoleOf(step, who) : step.Role, who, catalogue)).ToList();
        return objections.Contains(null)
            ? WhoMayAnswer.EmployedAsAsked(author, employment, catalogue.Roles.GetValueOrDefault(step.Role))
            : objections[0];
    }

    private static string RoleOf(Answer step, Responsible who) => step.Who.Count == 1 ? step.Role : who.Role;

    private static IEnumerable<Objection> Decided(CaseRecord note)
    {
        if (note.Text("cause") is null)
        {
            yield return new Objection("note-decides", "cause", "Why has it not happened? Choose the nearest cause.");
        }

        if (note.Text("decision") is not { } decision)
        {
            yield return new Objection("note-decides", "decision", "What is decided? To note or to continue is no decision: choose what will happen.");
        }
        else if (NeedADate.Contains(decision) && note.Text("new-date") is null)
        {
            yield return new Objection("note-decides", "new-date", $"\"{decision}\" needs the day by which it is done.");
        }
        else if (decision == "not needed" && NoteText.Length(note.Text("decision-words") ?? "") < NoteContent.FewestCharacters)
        {
            yield return new Objection("note-decides", "decision-words", "Why is it not needed for this child? One or two sentences are enough.");
        }
    }

    private Objection? NewDate(CaseRecord note, BreachedClock breach)
    {
        if (note.Text("new-date") is not { } text || !Moment.TryParse(text, null, out var asked))
        {
            return null;
        }

        var today = note.Happened.Day;
        if (asked.Day <= today)
        {
            return new Objection("new-date", "new-date", "The new date must be later than today.");
        }

        var furthest = breach.FurthestDate(today, calendar.Working);
        var role = catalogue.Ladders[breach.Clock.Standard.Ladder].For(breach.Clock.Standard).Steps.FirstOrDefault(step => step.Answer != StepAnswer.Told)?.Who ?? "";
        return asked.Day <= furthest || AgreementTo(asked.Day, role, note.Author?.Id, breach, catalogue)
            ? null
            : new Objection("new-date", "new-date", $"{asked.Day:d MMMM yyyy} gives more than half the promise's time again. Choose a day up to {furthest:d MMMM yyyy}, or ask the next level to agree first.");
    }

    /// <summary>The next level has agreed to a date as late as this one.</summary>
    /// <param name="role">Whose note it is: the agreement is of the role above.</param>
    /// <param name="author">Who wrote the note: nobody agrees with themselves.</param>
    internal static bool AgreementTo(DateOnly date, string role, string? author, BreachedClock breach, Catalogue catalogue) =>
        breach.Timeline.OfType(RecordTypes.Agreement).Any(entry => entry.Record.Text("of") == "new date" && breach.IsAbout(entry)
            && Reading.DateIn(entry, "until") is { } until && until.Day >= date
            && entry.Record.Author is { } agreed && agreed.Id != author
            && catalogue.IsOrIsAbove(agreed.Role, catalogue.Roles.GetValueOrDefault(role)?.Above ?? role));
}
