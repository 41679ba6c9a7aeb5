using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// The due date of one clock as it moved: chosen at the start and again whenever the facts change.
/// Longer, and the date moves, but a breach already made stays; shorter, and past already, it is due on the day of the change.
/// </summary>
internal sealed class DueLine
{
    private readonly List<(Point From, Moment? Due)> _dues = new(1);

    /// <summary>A due date that no later fact moves.</summary>
    public DueLine(Point start, Moment? due) => _dues.Add((start, due));

    /// <param name="dueAt">The due date by the facts at a place.</param>
    /// <param name="changes">Where the facts may change.</param>
    public DueLine(Point start, Func<Point, Moment?> dueAt, List<Point> changes, Point now)
        : this(start, dueAt(start))
    {
        changes.Sort();
        var last = _dues[0].Due;
        var before = start;
        foreach (var change in changes)
        {
            if (change <= before || change > now)
            {
                continue;
            }

            before = change;
            var due = dueAt(change);
            if (due != last)
            {
                _dues.Add((change, due is { } passed && Point.EndOf(passed) < change ? Moment.On(change.Date) : due));
                last = due;
            }
        }
    }

    /// <summary>The due date at a place.</summary>
    public Moment? At(Point point)
    {
        var due = _dues[0].Due;
        foreach (var (from, next) in _dues)
        {
            if (from > point)
            {
                break;
            }

            due = next;
        }

        return due;
    }

    /// <summary>A longer time allowed from a place on.</summary>
    public void Extend(Point from, Moment due)
    {
        _dues.RemoveAll(one => one.From >= from && one.From != _dues[0].From);
        _dues.Add((from, due));
    }

    /// <summary>
    /// When the promise was broken, before a place: the day after the due day, or its instant, and not before the clock began.
    /// </summary>
    /// <param name="onTheDay">A threshold is breached on the day it is reached.</param>
    public Moment? BreachBefore(Point end, bool onTheDay = false)
    {
        for (var i = 0; i < _dues.Count; i++)
        {
            var (from, due) = _dues[i];
            if (due is not { } day)
            {
                continue;
            }

            var until = i + 1 < _dues.Count && _dues[i + 1].From < end ? _dues[i + 1].From : end;
            var point = day.HasTime ? Point.EndOf(day).Next : Point.StartOf(onTheDay ? day.Day : Span.Days(day.Day, 1));
            if (point < from)
            {
                point = from;
            }

            if (point < until)
            {
                return day.HasTime && point.Date == day.Day ? day : Moment.On(point.Date);
            }
        }

        return null;
    }
}
