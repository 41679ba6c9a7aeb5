using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>Of what a phrase speaks: the starting record, the code of <c>one for each</c>, the spell that the run stands on.</summary>
/// <param name="Once">Asked once, at a start: a spell that the starting record itself ends still counts.</param>
internal readonly record struct Asking(Entry? It = null, string? Each = null, SpellInstance? Run = null, bool Once = false);

/// <summary>Something that happened, and when.</summary>
internal sealed record Occurrence(Point At, Moment When, Entry? It, SpellInstance? Spell = null);

/// <summary>A spell as it was lived: from one record to another.</summary>
internal sealed record SpellInstance(Spell Spell, Entry? Start, Point From, Moment Since)
{
    public Point To { get; set; } = Point.Max;

    public Entry? End { get; set; }

    /// <summary>When it ended; null while it is open.</summary>
    public Moment? Until { get; set; }

    public string? Key { get; init; }

    public List<Entry> Updates { get; } = [];

    public Stretch Stretch => new(From, To);
}

/// <summary>
/// One timeline read through the catalogue: which conditions fit, which spells were open, what happened, what was true when.
/// Pure and lazy; one for each subject and moment asked about.
/// </summary>
internal sealed partial class Reading(Catalogue catalogue, PromiseCalendar calendar, Timeline timeline, Moment asAt)
{
    private readonly Dictionary<string, IReadOnlyList<SpellInstance>> _spells = [];

    private readonly List<Entry> _breaches = [];

    private readonly Dictionary<string, Entry> _breachById = [];

    public Catalogue Catalogue => catalogue;

    public PromiseCalendar Calendar => calendar;

    public Timeline Timeline => timeline;

    /// <summary>The day (its end) or the instant asked about.</summary>
    public Moment AsAt => asAt;

    public Point Now { get; } = Point.EndOf(asAt);

    public DateOnly? BirthDate { get; } = BirthOf(timeline);

    /// <summary>Breaches known so far, as things that happened on the subject's timeline.</summary>
    public void AddBreach(Entry breach)
    {
        _breaches.Add(breach);
        _breachById.TryAdd(breach.Root, breach);
    }

    /// <summary>The record of an id, or the breach of one.</summary>
    private Entry? Find(string? id) => id is null ? null : timeline.Find(id) ?? _breachById.GetValueOrDefault(id);

    private static DateOnly? BirthOf(Timeline timeline)
    {
        var record = timeline.OfType(RecordTypes.Birth).Concat(timeline.OfType(RecordTypes.ChildDetails)).LastOrDefault(entry => entry.Record.Subject == timeline.Subject && entry.Record.Text("birth-date") is not null);
        return record is not null && Moment.TryParse(record.Record.Text("birth-date"), null, out var birth) ? birth.Day : null;
    }

    /// <summary>The date in a field, or null where it is missing or no date.</summary>
    public static Moment? DateIn(Entry? entry, string field) =>
        entry?.Record.Text(field) is { } text && Moment.TryParse(text, null, out var moment) ? moment : null;
}
