using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>
/// Go-live: a large import starts many breaches at once. One review by team answers them as a group, once, with a date. No other note answers a group.
/// </summary>
public sealed class MigrationRules(Catalogue catalogue, PromiseCalendar calendar)
{
    /// <summary>The ladder on which the group's answer holds for a week only.</summary>
    public const string Safety = "safety";

    /// <summary>A breach on the safety ladder is answered by the group for this long: then each goes up by itself.</summary>
    public const int SafetyWorkingDays = 5;

    /// <summary>Fewer breaches than these are answered one by one.</summary>
    public const int FewestBreaches = 10;

    /// <summary>The date of the group, and the time in which the review must be written.</summary>
    public const int WorkingDays = 20;

    private readonly NoteText _text = new(catalogue);

    /// <summary>Everything that stands against a review.</summary>
    /// <param name="review">The record, about its team.</param>
    /// <param name="reviews">Those that have been written.</param>
    /// <param name="breaches">How many of the team's clocks were breached by the day of go-live and are open.</param>
    public IReadOnlyList<Objection> Objections(CaseRecord review, IReadOnlyList<MigrationReview> reviews, int breaches, Posts posts)
    {
        var (today, team) = (review.Happened.Day, review.Subject.Id);
        Objection?[] found =
        [
            reviews.Any(one => one.Team == team) ? new Objection("migration-once", null, $"{team} has had its go-live review. What is late since is answered child by child.") : null,
            breaches < FewestBreaches ? new Objection("migration-many", null, $"{team} has {breaches} late promises from before. Up to {FewestBreaches - 1} are answered one by one: each child deserves a note of its own.") : null,
            By(review, posts),
            Live(review, today),
            Date(review),
            Words(review, "safety-first", "Which children are looked at first, by whom and when? Name the risk that decides."),
            Words(review, "words", "What do these breaches have in common, and what is done about them by the date?"),
        ];
        return [.. found.OfType<Objection>()];
    }

    private Objection? By(CaseRecord review, Posts posts) => review.Author is { } author && catalogue.IsOrIsAbove(author.Role, "service manager")
        && (posts.EmploymentOf(author.Id, review.Happened.Day) ?? author.Employment) != "agency"
        ? null
        : new Objection("migration-by", null, "The review of a whole team is signed by a permanent service manager, or somebody above.");

    private Objection? Live(CaseRecord review, DateOnly today) => Day(review, "go-live") is not { } live || live > today || calendar.Working.Add(live, WorkingDays) < today
        ? new Objection("migration-live", "go-live", $"The day on which the import was loaded: today or up to {WorkingDays} working days ago.")
        : null;

    private Objection? Date(CaseRecord review) => Day(review, "new-date") is not { } date || date <= review.Happened.Day || (Day(review, "go-live") is { } live && date > calendar.Working.Add(live, WorkingDays))
        ? new Objection("new-date", "new-date", $"A day later than today, and at most {WorkingDays} working days after the import.")
        : null;

    private Objection? Words(CaseRecord review, string field, string ask) =>
        NoteText.Length(review.Text(field) ?? "") < NoteContent.FewestCharacters || _text.IsStock(review.Text(field)!) ? new Objection("note-says-nothing", field, ask) : null;

    private static DateOnly? Day(CaseRecord record, string field) => Moment.TryParse(record.Text(field), null, out var moment) ? moment.Day : null;
}
