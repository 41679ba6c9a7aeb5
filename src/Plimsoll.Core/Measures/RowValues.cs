using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Measures;

/// <summary>The numbers and categories of rows.</summary>
internal sealed class RowValues(Reading reading)
{
    /// <summary>Null where a part of it was not recorded: such a row counts and has no value.</summary>
    public decimal? Number(RowValue value, Found found, Period period, DateOnly day) => value switch
    {
        NumberOf number => reading.Occurrences(number.Trigger, new Asking(Run: found.Run)).Count(at => at.When.Day >= period.First && at.When.Day <= day),
        TimeSince time => Time(time, found),
        _ => Field(value, found) is { } field && Comparing.Number(field.ToString()!) is { } figure ? figure : null,
    };

    public IReadOnlyList<string> Categories(RowValue value, IReadOnlyList<Band> bands, Found found, Period period, DateOnly day)
    {
        if (bands.Count > 0)
        {
            return [Number(value, found, period, day) is { } number ? bands.FirstOrDefault(band => band.Holds(number))?.Words ?? Slices.NotKnown : Slices.NotKnown];
        }

        return Field(value, found) switch
        {
            null => [Slices.NotKnown],
            FieldValue.Several several => several.Values.Count == 0 ? [Slices.NotKnown] : [.. several.Values.Distinct()],
            var one => [one.ToString()!],
        };
    }

    /// <summary>The record that last changed a spell by a place, or started it.</summary>
    public static Entry? Latest(SpellInstance lived, Point at) => lived.Updates.LastOrDefault(update => update.At <= at) ?? lived.Start;

    private FieldValue? Field(RowValue value, Found found) => value switch
    {
        ItsField its => Its(its.Field, found),
        LatestField latest => reading.Timeline.OfType(latest.Record.Type)
            .LastOrDefault(entry => entry.At <= found.At && reading.Fits(entry, latest.Record, new Asking(found.It, Run: found.Run))) is { } last ? Reading.Value(last.Record, latest.Field) : null,
        _ => null,
    };

    /// <summary>Of a spell, the last record that gives the field; of its end, the record that ended it, and else what started it.</summary>
    private static FieldValue? Its(string field, Found found)
    {
        if (found.It is not null && Reading.Value(found.It.Record, field) is { } own)
        {
            return own;
        }

        var before = found.Run is null ? [] : found.Run.Updates.Where(update => update.At <= found.At).Reverse().Append(found.Run.Start).OfType<Entry>();
        return before.Select(entry => Reading.Value(entry.Record, field)).FirstOrDefault(value => value is not null);
    }

    private decimal? Time(TimeSince time, Found found)
    {
        var from = time.From is null ? found.Since ?? (found.Run?.Since) : Latest(time.From, found);
        var to = time.To is null ? found.When : Latest(time.To, found);
        return from is { } start && to is { } end && start.Day <= end.Day ? Between(start, end, time.Unit) : null;
    }

    private Moment? Latest(Trigger trigger, Found found)
    {
        var last = reading.Occurrences(trigger, new Asking(found.It, Run: found.Run)).LastOrDefault(at => at.At <= found.At);
        return last?.When;
    }

    private decimal Between(Moment from, Moment to, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => (decimal)(to.Start - from.Start).Ticks / TimeSpan.TicksPerHour,
        TimeUnit.WorkingDay => reading.Calendar.Working.Between(from.Day, to.Day),
        TimeUnit.Week => (to.Day.DayNumber - from.Day.DayNumber) / 7,
        TimeUnit.Month => PromiseCalendar.MonthsBetween(from.Day, to.Day),
        TimeUnit.Year => PromiseCalendar.MonthsBetween(from.Day, to.Day) / 12,
        _ => to.Day.DayNumber - from.Day.DayNumber,
    };
}
