using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>A record at its place on a timeline.</summary>
/// <param name="root">The id of the first record of a chain of corrections: what other records are about.</param>
/// <param name="about">The root of the record that this one is about, whichever of its corrections it names.</param>
/// <param name="counts">False for what a timeline only shows: it reached it from another subject, and no standard reads it there.</param>
/// <param name="isTakenBack">It was voided or moved away: it may still be shown to have started a clock, and answers none.</param>
internal sealed class Entry(CaseRecord record, string root, string? about, bool counts = true, bool isTakenBack = false) : IComparable<Entry>
{
    private string? _root = root;

    private readonly Clock? _breached;

    private Occurrence? _happening;

    /// <summary>A breach as something that happened. Its id, that of the clock, is worked out when somebody asks.</summary>
    public Entry(CaseRecord record, Clock breached, Point at)
        : this(record, "", record.About) => (_breached, _root, At) = (breached, null, at);

    public CaseRecord Record { get; } = record;

    public string Root => _root ??= _breached!.Id;

    /// <summary>Where it stands; known when the timeline is in order.</summary>
    public Point At { get; set; }

    public string? About { get; } = about;

    public bool Counts { get; } = counts;

    public bool IsTakenBack { get; } = isTakenBack;

    public string Type => Record.Type;

    public Moment When => Record.Happened;

    /// <summary>The entry as something that happened.</summary>
    public Occurrence Happening => _happening ??= new Occurrence(At, When, this);

    /// <summary>The order of a timeline: day, dated-only before timed, recorded, id.</summary>
    public int CompareTo(Entry? other)
    {
        var happened = When.CompareTo(other!.When);
        if (happened != 0)
        {
            return happened;
        }

        var recorded = Written(Record).CompareTo(Written(other.Record));
        return recorded != 0 ? recorded : string.CompareOrdinal(Root, other.Root);
    }

    private static DateTimeOffset Written(CaseRecord record) => record.Recorded?.Start ?? DateTimeOffset.MinValue;
}

/// <summary>A day without a time is the whole day: what happened on the same day counts, whichever came first.</summary>
internal static class WholeDay
{
    public static bool AtOrAfter(Moment moment, Moment start) => moment.Day != start.Day
        ? moment.Day > start.Day
        : !moment.HasTime || !start.HasTime || moment.Instant >= start.Instant;
}
