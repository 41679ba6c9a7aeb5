using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// A longer time: signed before the limit, about the starting record. In an interval it is for the interval in which it is signed,
/// and may also be about nothing: the run is the only one.
/// </summary>
internal static class Extending
{
    /// <param name="from">Where the clock, or the interval, began.</param>
    public static void Apply(Reading reading, Standard standard, DueLine line, Asking asking, Moment dayZero, Point from)
    {
        var isInterval = standard.Kind == StandardKind.Interval;
        foreach (var extension in standard.MayExtend)
        {
            var most = extension.AtMost is { } length ? (Moment?)reading.Calendar.After(dayZero, length) : null;
            var once = false;
            foreach (var entry in reading.Timeline.OfType(extension.To.Type!))
            {
                if (!once && Concerns(entry) && reading.Fits(entry, extension.Record, asking) && Reading.DateIn(entry, extension.To.Field) is { } date
                    && line.At(entry.At) is { } due && entry.At <= Point.EndOf(due))
                {
                    line.Extend(entry.At, most is { } cap ? Limits.Earlier(date, cap) : date);
                    once = extension.Once;
                }
            }
        }

        bool Concerns(Entry entry) => isInterval
            ? entry.At > from && (entry.Record.About is null || (asking.It is not null && reading.IsAbout(entry, asking.It)))
            : asking.It is not null && reading.IsAbout(entry, asking.It);
    }
}
