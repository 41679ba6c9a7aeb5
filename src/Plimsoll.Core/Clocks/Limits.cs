using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>Turns limits into due dates on one timeline.</summary>
internal sealed class Limits(Reading reading)
{
    private PromiseCalendar Calendar => reading.Calendar;

    /// <summary>When a limit falls, by the facts at a place; null while a date is not known.</summary>
    /// <param name="before">When the step before was met.</param>
    public Moment? Due(Limit limit, Moment dayZero, Asking asking, Point at, Moment? before = null)
    {
        switch (limit)
        {
            case Practice.After after:
                return Calendar.After(dayZero, after.Length);
            case SameDay:
                return Moment.On(dayZero.Day);
            case AtOnce:
                return dayZero;
            case TheNext next:
                return Calendar.TheNext(next.Time, next.SchoolDay, dayZero);
            case OnDate date:
                return ValueOf(date.Date, asking, at);
            case OnBirthday birthday:
                return reading.DayOf(birthday.Birthday) is { } day ? Moment.On(day) : null;
            case AsRecorded recorded:
                return Recorded(recorded, dayZero, asking, at);
            case AfterDate after:
                return ValueOf(after.Date, asking, at) is { } anchor ? Calendar.After(anchor, after.Length) : null;
            case AtNextSitting next:
                var latest = Calendar.After(dayZero, next.AtMost);
                return Sittings(next, asking).Where(sitting => sitting.At <= at && sitting.Planned.Day > dayZero.Day && !sitting.IsReplaced(at)).Select(sitting => (Moment?)Moment.On(sitting.Planned.Day)).Min() is { } sits ? Earlier(sits, latest) : latest;
            case AtEvent happens:
                var most = happens.AtMost is { } length ? (Moment?)Calendar.After(dayZero, length) : null;
                return Happened(happens, dayZero, asking, at) is { } happened ? most is { } cap ? Earlier(happened, cap) : happened : most;
            case AfterStepBefore after:
                return before is { } met ? Calendar.After(met, after.Length) : null;
            default:
                throw new InvalidOperationException($"A limit of kind {limit.GetType().Name} is not read here.");
        }
    }

    /// <summary>The day of an event, by a place; only what happens from day 0 on.</summary>
    private Moment? Happened(AtEvent happens, Moment dayZero, Asking asking, Point at) =>
        reading.Occurrences(happens.Event, asking).OrderBy(one => one.At).FirstOrDefault(one => one.At <= at && WholeDay.AtOrAfter(one.When, dayZero)) is { } first ? Moment.On(first.When.Day) : null;

    private sealed record Sitting(Point At, Moment Planned, IReadOnlyList<Point> Replaced)
    {
        public bool IsReplaced(Point at) => Replaced.Any(replaced => replaced <= at);
    }

    private IEnumerable<Sitting> Sittings(AtNextSitting next, Asking asking) => reading.Timeline.Sittings
        .Where(entry => reading.Fits(entry, next.Sitting, asking) && Reading.DateIn(entry, "planned-date") is not null)
        .Select(entry => new Sitting(entry.At, Reading.DateIn(entry, "planned-date")!.Value, [.. reading.Timeline.Sittings.Where(later => later.About == entry.Root).Select(later => later.At)]));

    /// <summary>A date as last recorded by a place: of the starting record or one about it, or of a type.</summary>
    public Moment? ValueOf(DateField date, Asking asking, Point at)
    {
        Entry? latest = null;
        foreach (var entry in Of(date, asking))
        {
            if (Holds(entry, date, asking) && (entry.At <= at || entry == asking.It))
            {
                latest = entry;
            }
        }

        return Reading.DateIn(latest, date.Field);
    }

    private List<Entry> Of(DateField date, Asking asking) =>
        date.Type is { } type ? reading.Timeline.OfType(type) : asking.It is { } it ? reading.Timeline.OfType(it.Type) : [];

    private bool Holds(Entry entry, DateField date, Asking asking) => entry.Record[date.Field] is not null
        && (date.Type is not null || entry == asking.It || (entry.At > asking.It!.At && reading.IsAbout(entry, asking.It)));

    /// <summary>True where no fact on record moves what a limit gives.</summary>
    public static bool IsFixed(Limit limit) => limit is not (OnDate or AfterDate or AsRecorded or AtNextSitting or AtEvent);

    /// <summary>Adds where a limit's facts may change.</summary>
    public void Changes(Limit limit, Asking asking, List<Point> changes)
    {
        switch (limit)
        {
            case OnDate date:
                Changes(date.Date, asking, changes);
                break;
            case AfterDate after:
                Changes(after.Date, asking, changes);
                break;
            case AsRecorded recorded:
                foreach (var entry in reading.Timeline.OfType(recorded.Record.Type))
                {
                    changes.Add(entry.At);
                }

                break;
            case AtNextSitting:
                changes.AddRange(reading.Timeline.Sittings.Select(entry => entry.At));
                break;
            case AtEvent happens:
                changes.AddRange(reading.Occurrences(happens.Event, asking).Select(one => one.At));
                break;
        }
    }

    /// <summary>Adds where a date may be recorded anew.</summary>
    public void Changes(DateField date, Asking asking, List<Point> changes)
    {
        foreach (var entry in Of(date, asking))
        {
            if (Holds(entry, date, asking))
            {
                changes.Add(entry.At);
            }
        }
    }

    private Moment Recorded(AsRecorded recorded, Moment dayZero, Asking asking, Point at)
    {
        var most = Calendar.After(dayZero, recorded.AtMost);
        var latest = reading.Timeline.OfType(recorded.Record.Type)
            .FindLast(entry => entry.At <= at && entry.Record[recorded.Field] is not null && reading.Fits(entry, recorded.Record, asking));
        return LengthOfTime.TryParse(latest?.Record.Text(recorded.Field), null, out var length)
            ? Earlier(Calendar.After(dayZero, length), most)
            : most;
    }

    public static Moment Earlier(Moment a, Moment b) => Point.EndOf(a) <= Point.EndOf(b) ? a : b;

    /// <summary>The value that counts at a place, of values by case.</summary>
    public T Chosen<T>(Cases<T> cases, Asking asking, Point at)
    {
        for (var i = 0; i < cases.List.Count; i++)
        {
            var (value, when) = cases.List[i];
            if (when is null || reading.TruthOf(when, asking).At(at))
            {
                return value;
            }
        }

        throw new InvalidOperationException("Values by case end in one without a test.");
    }

    /// <summary>Adds where the choice between cases may change.</summary>
    public void Changes<T>(Cases<T> cases, Asking asking, Stretch within, List<Point> changes)
    {
        foreach (var (_, when) in cases.List)
        {
            if (when is not null)
            {
                reading.TruthOf(when, asking).ChangesIn(within, changes);
            }
        }
    }
}
