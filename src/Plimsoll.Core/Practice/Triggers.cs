using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice;

/// <summary>Something that happens: any of several. What starts, answers or ends a clock.</summary>
public sealed record Trigger(IReadOnlyList<Together> AnyOf)
{
    public IEnumerable<Event> Events => AnyOf.SelectMany(together => together.AllOf);

    /// <summary>The answer belongs to one starting record: the trigger says <c>about it</c>, <c>about the same</c> or <c>it</c>.</summary>
    public bool BelongsToOneStart => Events.Any(it => it is ItHappens or RecordingOfIt
        || Plain(it) is RecordHappens { Record.IsLinkedToIt: true });

    /// <summary>One of the answers is a record that is about nothing.</summary>
    public bool MayNameNoStart => Events.OfType<RecordHappens>().Any(happens => happens.Record.Conditions.OnFields.Any(condition => condition is Present { Field: "about", Exists: false }));

    private static Event Plain(Event it) => it is Nth nth ? Plain(nth.Of) : it;
}

/// <summary>Events joined by <c>and</c>: met when the last has happened.</summary>
public sealed record Together(IReadOnlyList<Event> AllOf);

/// <summary>One event of a trigger.</summary>
public abstract record Event;

/// <summary>A record is made.</summary>
public sealed record RecordHappens(RecordPattern Record) : Event;

/// <summary><c>it</c>: the starting record itself answers.</summary>
public sealed record ItHappens(Conditions Conditions) : Event;

/// <summary><c>recording of it</c>: the starting record is written down.</summary>
public sealed record RecordingOfIt : Event;

/// <summary><c>last met</c>: the last answer, also before the scope.</summary>
public sealed record LastMet : Event;

/// <summary>Which moment of a spell.</summary>
public enum SpellMoment
{
    Start,
    End,
    Change,
}

/// <summary><c>start of placement [kind = adoptive]</c></summary>
public sealed record SpellHappens(SpellMoment Moment, string Spell, Conditions Conditions) : Event;

/// <summary><c>end of quarter</c></summary>
public sealed record PeriodHappens(bool AtEnd, PeriodKind Period) : Event;

/// <summary><c>17th birthday + 6 months</c></summary>
public sealed record Birthday(int Years, LengthOfTime? Later = null) : Event;

/// <summary><c>anniversary of foster-approval</c></summary>
public sealed record Anniversary(string Spell) : Event;

/// <summary><c>missing lasts 24 hours</c>: while it still lasts.</summary>
public sealed record SpellLasts(string Spell, LengthOfTime Length) : Event;

/// <summary>A clock runs out: of a named standard, of any that fits, or of the same standard again and again.</summary>
/// <param name="Standard">The id, or null for any.</param>
/// <param name="Same"><c>breach of the same standard</c>: counted standard by standard.</param>
public sealed record BreachHappens(string? Standard, Conditions Conditions, bool Same = false) : Event;

/// <summary><c>3rd or later start of missing within 30 days</c>, <c>1st core-group in child-protection-plan</c></summary>
public sealed record Nth(int Number, bool OrLater, Event Of, LengthOfTime? Within = null, string? InSpell = null) : Event;

/// <summary><c>after 2 progress-score without rise in score</c></summary>
public sealed record AfterWithout(int Number, RecordPattern Record, IReadOnlyList<Break> Breaks) : Event;

/// <summary>What interrupts an <see cref="AfterWithout"/>.</summary>
public abstract record Break;

/// <summary><c>rise in score</c>, <c>fall in risk-rating.score</c>: between one record and the one before.</summary>
/// <param name="Type">The record type, or null for that of the count.</param>
/// <param name="Direction">1 rise, -1 fall, 0 any change.</param>
public sealed record ValueMoves(string? Type, string Field, int Direction) : Break;

/// <summary>Another event.</summary>
public sealed record BreakEvent(Event Of) : Break;

/// <summary>A record of a type, that fits conditions, linked to the one in question.</summary>
public sealed record RecordPattern(string Type, Conditions Conditions, IReadOnlyList<Link> Links)
{
    public bool IsLinkedToIt => Links.Any(link => link is AboutIt or AboutTheSame);
}

/// <summary>How a record must be tied to another.</summary>
public abstract record Link;

/// <summary><c>about it</c></summary>
public sealed record AboutIt : Link;

/// <summary><c>about the same temporary-approval</c></summary>
public sealed record AboutTheSame(string Type) : Link;

/// <summary><c>with the same person</c></summary>
public sealed record WithTheSame(string Field) : Link;

/// <summary><c>by team manager</c>: that role or anyone above it.</summary>
public sealed record ByRole(string Role) : Link;

/// <summary><c>by someone else</c>: not the author of it, nor the person whose work is answered.</summary>
public sealed record BySomeoneElse : Link;
