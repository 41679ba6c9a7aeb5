namespace Plimsoll.App.Looking;

/// <summary>How closely a life is looked at.</summary>
public enum Zoom
{
    /// <summary>A line for each year.</summary>
    Life,

    /// <summary>A line for each month.</summary>
    Year,

    /// <summary>Every record.</summary>
    Month,
}

/// <summary>Which part of a life is asked for.</summary>
/// <param name="Kind">The id of a record type; null for all.</param>
/// <param name="By">Who signed; null for all.</param>
/// <param name="From">The first day; null from the beginning.</param>
/// <param name="To">The last day; null up to the day shown.</param>
public sealed record LifeAsked(string? Kind, string? By, DateOnly? From, DateOnly? To, Zoom Zoom)
{
    public bool IsWhole => Kind is null && By is null && From is null && To is null;
}

/// <summary>A stretch of a life told in a line: how much of what is recorded of it.</summary>
/// <param name="Kinds">The kinds of record with their counts, the most first.</param>
public sealed record LifePeriod(DateOnly From, DateOnly To, string Name, int Records, IReadOnlyList<(string Kind, int Count)> Kinds);

/// <summary>A life as it is looked at: stretches, or every record.</summary>
/// <param name="Found">How many records there are of what is asked.</param>
public sealed record LifeTimeline(int Found, IReadOnlyList<LifePeriod> Periods, IReadOnlyList<TimelineEntry> Entries)
{
    /// <param name="timeline">Newest first.</param>
    public static LifeTimeline Of(IReadOnlyList<TimelineEntry> timeline, LifeAsked asked)
    {
        var found = timeline.Where(entry => (asked.Kind is null || entry.Type == asked.Kind) && (asked.By is null || entry.Author == asked.By)
            && !(entry.Happened.Day < asked.From) && !(entry.Happened.Day > asked.To)).ToList();
        return asked.Zoom switch
        {
            Zoom.Life => new LifeTimeline(found.Count, Split(found, day => new DateOnly(day.Year, 1, 1), first => first.AddYears(1).AddDays(-1), first => $"{first.Year}"), []),
            Zoom.Year => new LifeTimeline(found.Count, Split(found, day => new DateOnly(day.Year, day.Month, 1), first => first.AddMonths(1).AddDays(-1), first => first.ToString("MMMM yyyy")), []),
            _ => new LifeTimeline(found.Count, [], found),
        };
    }

    private static IReadOnlyList<LifePeriod> Split(List<TimelineEntry> found, Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> last, Func<DateOnly, string> name) =>
        [.. found.GroupBy(entry => first(entry.Happened.Day)).OrderByDescending(group => group.Key).Select(group => new LifePeriod(
            group.Key,
            last(group.Key),
            name(group.Key),
            group.Count(),
            [.. group.GroupBy(entry => entry.Kind).Select(kind => (kind.Key, kind.Count())).OrderByDescending(kind => kind.Item2).ThenBy(kind => kind.Key, StringComparer.Ordinal)]))];
}
