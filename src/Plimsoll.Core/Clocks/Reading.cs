using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>Of what a phrase speaks: the starting record, the code of <c>one for each</c>, the spell that the run stands on.</summary>
/// <param name="Once">Asked once, at a start: a spell that the starting record itself ends still counts.</param>
internal readonly record struct Asking(Entry? It = null, string? Each = null, SpellInstance? Run = null, bool Once = false);

/// <summary>Something that happened, and when.</summary>
internal sealed record Occurrence(Point At, Moment When, Entry? It, SpellInstance? Spell = null);

/// <summary>Spells of several subjects on one timeline are told apart, and those that are many by a field, by its value.</summary>
internal readonly record struct SpellKey(Subject Subject, string By);

/// <summary>A spell as it was lived: from one record to another.</summary>
internal sealed record SpellInstance(Spell Spell, Entry? Start, Point From, Moment Since)
{
    public Point To { get; set; } = Point.Max;

    public Entry? End { get; set; }

    /// <summary>When it ended; null while it is open.</summary>
    public Moment? Until { get; set; }

    public SpellKey? Key { get; init; }

    public List<Entry> Updates { get; } = [];

    public Stretch Stretch => new(From, To);
}

/// <summary>
/// One timeline read through the catalogue: which conditions fit, which spells were open, what happened, what was true when.
/// Pure and lazy; one for each subject and moment asked about. What is the same for every start is worked out once (see <see cref="Plan"/>).
/// </summary>
internal sealed partial class Reading
{
    private static readonly List<Entry> NoEntries = [];

    private static readonly List<Occurrence> NoOccurrences = [];

    private readonly Plan _plan;

    private readonly PromiseCalendar _calendar;

    private readonly Timeline _timeline;

    private readonly Moment _asAt;

    /// <summary>What is known of each phrase with a place: the entries that fit it, what happened, or when it is true.</summary>
    private readonly object?[] _known;

    /// <summary>The second thing known of a phrase: of a trigger the answers, of a test when it is true as asked once.</summary>
    private readonly object?[] _knownToo;

    private readonly List<SpellInstance>?[] _spells;

    public Reading(Plan plan, PromiseCalendar calendar, Timeline timeline, Moment asAt)
    {
        (_plan, _calendar, _timeline, _asAt) = (plan, calendar, timeline, asAt);
        Now = Point.EndOf(asAt);
        BirthDate = BirthOf(timeline);
        _known = new object?[plan.Places];
        _knownToo = new object?[plan.Places];
        _spells = new List<SpellInstance>?[plan.Spells];
        Limits = new Limits(this);
    }

    public Plan Plan => _plan;

    public Catalogue Catalogue => _plan.Catalogue;

    public PromiseCalendar Calendar => _calendar;

    public Timeline Timeline => _timeline;

    public Limits Limits { get; }

    /// <summary>The day (its end) or the instant asked about.</summary>
    public Moment AsAt => _asAt;

    public Point Now { get; }

    public DateOnly? BirthDate { get; }

    /// <summary>The record of an id, or the breach of one.</summary>
    private Entry? Find(string? id) => id is null ? null : _timeline.Find(id) ?? BreachOf(id);

    private static DateOnly? BirthOf(Timeline timeline)
    {
        var record = LastBirth(timeline, RecordTypes.ChildDetails) ?? LastBirth(timeline, RecordTypes.Birth);
        return record is not null && Moment.TryParse(record.Record.Text("birth-date"), null, out var birth) ? birth.Day : null;
    }

    private static Entry? LastBirth(Timeline timeline, string type) =>
        timeline.OfType(type).FindLast(entry => entry.Record.Subject == timeline.Subject && entry.Record.Text("birth-date") is not null);

    /// <summary>The date in a field, or null where it is missing or no date.</summary>
    public static Moment? DateIn(Entry? entry, string field) =>
        entry?.Record.Text(field) is { } text && Moment.TryParse(text, null, out var moment) ? moment : null;
}
