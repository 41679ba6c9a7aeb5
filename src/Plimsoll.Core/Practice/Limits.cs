using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice;

/// <summary>When a promise is due.</summary>
public abstract record Limit;

/// <summary><c>10 working days</c> after day 0.</summary>
public sealed record After(LengthOfTime Length) : Limit;

/// <summary><c>same day</c>: the calendar day, Saturday too.</summary>
public sealed record SameDay : Limit;

/// <summary><c>at once</c>: the instant itself.</summary>
public sealed record AtOnce : Limit;

/// <summary><c>the next 09:00 on a working day</c></summary>
public sealed record TheNext(TimeOnly Time, bool SchoolDay) : Limit;

/// <summary><c>it.due-date</c></summary>
public sealed record OnDate(DateField Date) : Limit;

/// <summary><c>18th birthday</c></summary>
public sealed record OnBirthday(Birthday Birthday) : Limit;

/// <summary><c>as visit-every of latest plan [kind = child protection], at most 10 working days</c></summary>
public sealed record AsRecorded(string Field, RecordPattern Record, LengthOfTime AtMost) : Limit;

/// <summary><c>1 week after it.return-date</c></summary>
public sealed record AfterDate(LengthOfTime Length, DateField Date) : Limit;

/// <summary><c>at the next sitting [of = pitstop], at most 1 working day</c>: the first planned for a later day, as far as it is known.</summary>
public sealed record AtNextSitting(RecordPattern Sitting, LengthOfTime AtMost) : Limit;

/// <summary><c>at 2nd looked-after-review in looked-after, at most 4 months</c>: the day of the event, once it has happened.</summary>
public sealed record AtEvent(Event Event, LengthOfTime? AtMost) : Limit;

/// <summary><c>5 working days after the step before</c></summary>
public sealed record AfterStepBefore(LengthOfTime Length) : Limit;

/// <summary>A date field of the starting record (<c>it.due-date</c>) or of a type (<c>pregnancy.expected-date</c>): its latest value.</summary>
/// <param name="Type">Null for <c>it</c>.</param>
public sealed record DateField(string? Type, string Field);

/// <summary>Values by case: the first whose test is true counts; the last has none.</summary>
public sealed record Cases<T>(IReadOnlyList<(T Value, Test? When)> List)
{
    public static Cases<T> Always(T value) => new([(value, null)]);

    public bool IsFixed => List.Count == 1;
}

/// <summary><c>4 weeks, then 3 months, then every 6 months</c></summary>
/// <param name="ThenEvery">What repeats after the list; null ends the schedule with the list.</param>
public sealed record Schedule(IReadOnlyList<Limit> First, Limit? ThenEvery)
{
    /// <summary>The limit of a cycle, from 1; null where the schedule has ended.</summary>
    public Limit? For(int cycle) => cycle <= First.Count ? First[cycle - 1] : ThenEvery;
}

/// <summary>A second limit, of which the earlier counts: a time from an event, or a date.</summary>
public sealed record NoLaterThan(LengthOfTime? Length, Trigger? From, DateField? Date);

/// <summary><c>10 weeks before pregnancy.expected-date</c></summary>
public sealed record Before(LengthOfTime Length, DateField Date);

/// <summary><c>once to extension.new-date [of = complaint] by team manager, at most 24 weeks in all</c></summary>
public sealed record Extension(bool Once, DateField To, Conditions Conditions, IReadOnlyList<Link> Links, LengthOfTime? AtMost)
{
    public RecordPattern Record => new(To.Type!, Conditions, Links);
}

/// <summary>What lets a record through a gate: a role, or a test; then the time in which the gate's need must still be met.</summary>
public sealed record Override(string? Role, Test? Test, LengthOfTime ThenWithin);

/// <summary><c>open allocation [kind = named worker] weighed by weight</c> or <c>hours of liberty-restricted within 28 days</c></summary>
/// <param name="Unit">Null counts open spells.</param>
/// <param name="Weight">The field of the spell that says what it counts for; 1 where it is missing.</param>
public sealed record Counting(TimeUnit? Unit, string Spell, Conditions Conditions, LengthOfTime? Within, string? Weight = null);

/// <summary><c>18</c>, or <c>18 for each whole-time worker</c>: multiplied by the part of a full-time post that the worker holds.</summary>
public sealed record CountLimit(decimal Number, bool EachWholeTime);
